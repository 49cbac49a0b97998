import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { listOpenLocales } from '@marbre/newsroom/language/list-languages';
import { importStory } from '@marbre/newsroom/story/import-story';
import { type Command, Complaint, firstWord, requiredOption, textOption } from './command';
import { localeOf } from './locale-option';
import { sectionIdsOf } from './section-option';

export const importFile: Command = {
  usage: 'import <file> --section <slug> [options]',
  summary: 'make a story of a text, HTML, Markdown or .docx file',
  help: `Makes a story of a file and prints the ids of the story and of its edition.

  --section <slug>       where it appears, e.g. monde
  --locale <tag>         its language (default: the newsroom's first)`,
  options: { section: { type: 'string' }, locale: { type: 'string' } },
  async run({ words, options, context, print, tell }) {
    const file = firstWord(words, 'file');
    const slug = requiredOption(options, 'section');
    const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
      throw new Complaint(`${file} cannot be read (${error.code ?? 'unknown reason'}).`);
    });
    const acting = await context();
    const [first = ''] = await listOpenLocales(acting.database);
    const locale = localeOf(textOption(options, 'locale') ?? first);
    const [sectionId = ''] = await sectionIdsOf(acting, [slug]);
    const imported = await importStory(acting, {
      fileName: basename(file),
      bytes: new Uint8Array(bytes),
      locale,
      sectionId,
    });
    for (const warning of imported.warnings) tell(`look at: ${warning}`);
    print(`story ${imported.storyId}`);
    print(`edition ${imported.editionId}`);
  },
};
