import type { Transaction } from '@marbre/db/create-database';
import type { StoryDocument } from '@marbre/story/document/story-node';
import { assertCan } from '@marbre/story/policy/can';
import type { Locale } from '@marbre/story/vocabulary/locale';
import { Problem } from '@marbre/story/vocabulary/problem';
import { z } from 'zod';
import type { CommandContext } from '../context';
import { isRunOpen } from '../job/is-run-open';
import { enqueueRun } from '../jobs/enqueue-run';
import { assertLanguagesOpen } from '../language/assert-languages-open';
import { localeField } from '../language/locale-field';
import { parseInput } from '../parse-input';
import { notifyLive } from '../record/emit-event';
import { recordAudit } from '../record/record-audit';
import { createEdition } from '../story/create-edition';
import { createRevision } from '../writing/create-revision';
import { waitingDocument } from './target-block';

export const requestTranslationInput = z.object({
  /** The edition to translate from. */
  sourceEditionId: z.uuid(),
  locale: localeField,
});

/**
 * Asks for a story in another language: for all of it the first time, later for what is missing or behind.
 * The words as they are now are kept as a revision, and the worker translates that.
 *
 * Throws `translation-same-language`, `translation-running`, `edition-exists` when the language is there
 * but not as a translation of this edition.
 */
export async function requestTranslation(
  context: CommandContext,
  input: z.input<typeof requestTranslationInput>,
): Promise<{ runId: string; editionId: string }> {
  const { sourceEditionId, locale } = parseInput(requestTranslationInput, input);
  return context.database.$transaction(async (tx) => {
    const source = await tx.edition.findUnique({
      where: { id: sourceEditionId },
      select: { storyId: true, locale: true, story: { select: { sectionId: true } } },
    });
    if (!source) throw new Problem('not-found');
    const { storyId } = source;
    assertCan(context.actor, 'translation.request', { locale, sectionId: source.story.sectionId });
    if (source.locale === locale) throw new Problem('translation-same-language', { field: 'locale' });
    // Two people asking at once must not lay the edition twice, or start two jobs on it.
    await tx.$queryRaw`select id from "Story" where id = ${storyId}::uuid for no key update`;
    const revision = await createRevision(tx, context, { editionId: sourceEditionId, reason: 'translated' });
    const editionId = await targetEdition(
      tx,
      context,
      { storyId, sourceEditionId, locale },
      revision.content,
    );
    if (await isRunOpen(tx, 'translate-edition', editionId)) throw new Problem('translation-running');
    const runId = await enqueueRun(
      tx,
      context,
      'translate-edition',
      { storyId, sourceEditionId, sourceRevisionId: revision.id, targetEditionId: editionId, locale },
      { storyId, editionId },
    );
    await recordAudit(tx, context.actor, {
      action: 'translation.request',
      subjectKind: 'edition',
      subjectId: editionId,
      after: { sourceEditionId, sourceRevisionId: revision.id, locale, runId },
    });
    await notifyLive(tx, { topic: 'story', storyId });
    return { runId, editionId };
  });
}

async function targetEdition(
  tx: Transaction,
  context: CommandContext,
  wanted: { storyId: string; sourceEditionId: string; locale: Locale },
  source: StoryDocument,
): Promise<string> {
  const present = await tx.edition.findUnique({
    where: { storyId_locale: { storyId: wanted.storyId, locale: wanted.locale } },
    select: { id: true, sourceEditionId: true },
  });
  if (present && present.sourceEditionId !== wanted.sourceEditionId) throw new Problem('edition-exists');
  if (present) {
    // What people made of it is kept before a machine writes in it.
    await createRevision(tx, context, { editionId: present.id, reason: 'pause' });
    return present.id;
  }
  await assertLanguagesOpen(tx, [wanted.locale]);
  const { editionId } = await createEdition(tx, context, {
    ...wanted,
    document: waitingDocument(source),
    reason: 'created',
    machine: 'translation',
  });
  return editionId;
}
