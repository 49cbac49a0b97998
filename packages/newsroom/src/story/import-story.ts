import { assertCan } from '@marbre/story/policy/can';
import { limits } from '@marbre/story/vocabulary/limits';
import { Problem } from '@marbre/story/vocabulary/problem';
import type { ImportWarning } from '@marbre/story/import/import-block';
import { z } from 'zod';
import type { CommandContext } from '../context';
import { parseInput } from '../parse-input';
import { layStory } from './create-story';
import { readImportedFile } from './read-imported-file';
import { storyFields } from './story-fields';

export const importStoryInput = z.object({
  fileName: z.string().trim().min(1).max(255),
  /** The file's bytes. */
  bytes: z.instanceof(Uint8Array),
  locale: storyFields.locale,
  sectionId: storyFields.sectionId,
});

/**
 * Makes a story of a file in any format of `importEndings`. Returns what a person should look at:
 * `warnings` such as a headline taken from the first sentence.
 */
export async function importStory(
  context: CommandContext,
  input: z.input<typeof importStoryInput>,
): Promise<{ storyId: string; editionId: string; warnings: ImportWarning[] }> {
  const { fileName, bytes, locale, sectionId } = parseInput(importStoryInput, input);
  if (bytes.byteLength > limits.importBytes) {
    throw new Problem('too-large', {
      field: 'file',
      values: { megabytes: limits.importBytes / 1024 / 1024 },
    });
  }
  // Reading a file is work: nobody is done it for who may not keep the story.
  assertCan(context.actor, 'story.create', { locale, sectionId });
  const imported = await readImportedFile(fileName, bytes, locale);
  const laid = await layStory(context, {
    locale,
    sectionId,
    document: imported.document,
    bylines: imported.bylines.slice(0, limits.bylines),
    topics: [],
    reason: 'imported',
    sourcesNote: [fileName, imported.notes].filter(Boolean).join('\n\n').slice(0, limits.note).toWellFormed(),
    rightsNote: imported.rights || undefined,
  });
  return { ...laid, warnings: imported.warnings };
}
