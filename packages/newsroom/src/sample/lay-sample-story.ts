import type { Transaction } from '@marbre/db/create-database';
import type { StoryDocument } from '@marbre/story/document/story-node';
import { replaceDocument } from '@marbre/story/document/yjs-mapping';
import { personIdOf } from '@marbre/story/policy/actor';
import { extractSegments } from '@marbre/story/segments/extract-segments';
import type { Locale } from '@marbre/story/vocabulary/locale';
import type { SummaryKind } from '@marbre/story/vocabulary/status';
import type { CommandContext } from '../context';
import { approveEdition } from '../publishing/approve-edition';
import { publishEdition } from '../publishing/publish-edition';
import { submitEdition } from '../publishing/submit-edition';
import { createEdition } from '../story/create-edition';
import { layStory } from '../story/create-story';
import { acceptSummary } from '../summary/decide-summary';
import { saveSummary } from '../summary/save-summary';
import { acceptTranslation } from '../translation/accept-translation';
import { changeDocument } from '../writing/change-document';
import { readCurrentDocument } from '../writing/read-current-document';
import type { SampleStage } from './lay-sample-newsroom';
import type { SamplePersonName } from './sample-people';
import type { SampleStory } from './sample-story';

/** An edition that was laid out, and who answers for its words. */
export interface LaidEdition {
  storyId: string;
  editionId: string;
  author: SamplePersonName;
}

/** Starts a story with its original words. */
export async function layOriginal(
  stage: SampleStage,
  story: SampleStory,
  hoursAgo: number,
): Promise<LaidEdition> {
  const author = stage.writerOf(story.original);
  const laid = await layStory(stage.as(author, hoursAgo), {
    locale: story.original,
    sectionId: stage.sectionIds[story.section],
    document: wordsOf(story, story.original),
    bylines: story.bylines,
    topics: story.topics,
    reason: 'created',
    sourcesNote: story.sourcesNote,
  });
  return { ...laid, author };
}

/** Adds the story in another language, written and answered for by a person against the original's present words. */
export async function layTranslation(
  stage: SampleStage,
  story: SampleStory,
  original: LaidEdition,
  locale: Locale,
  hoursAgo: number,
): Promise<LaidEdition> {
  const author = 'translator';
  const context = stage.as(author, hoursAgo);
  const document = wordsOf(story, locale);
  const editionId = await context.database.$transaction(async (tx) => {
    const laid = await createEdition(tx, context, {
      storyId: original.storyId,
      locale,
      sourceEditionId: original.editionId,
      document,
      reason: 'translated',
    });
    return laid.editionId;
  });
  await acceptTranslation(context, { editionId });
  return { storyId: original.storyId, editionId, author };
}

/** Key points as a summary made of the present words and accepted by the edition's author. */
export async function layKeyPoints(
  stage: SampleStage,
  story: SampleStory,
  { storyId, editionId, author }: LaidEdition,
  locale: Locale,
  hoursAgo: number,
): Promise<void> {
  const points = story.keyPoints?.[locale];
  if (!points) return;
  const context = stage.as(author, hoursAgo);
  const { database } = context;
  const revision = await database.revision.findFirstOrThrow({
    where: { editionId },
    orderBy: { number: 'desc' },
  });
  const kinds: SummaryKind[] = ['key_points'];
  const segments = extractSegments(wordsOf(story, locale), locale);
  await saveSummary(
    context,
    { storyId, editionId, revisionId: revision.id, kinds },
    { locale, segments, bylines: story.bylines, kinds, done: 0, total: 1 },
    {
      kind: 'key_points',
      engine: { name: 'sample', version: '' },
      sentences: points.map(({ text, blockId }) => ({ text, sourceBlockIds: [blockId], findings: [] })),
    },
  );
  const summary = await database.summary.findFirstOrThrow({ where: { editionId }, orderBy: { id: 'desc' } });
  await acceptSummary(context, { summaryId: summary.id });
}

/** Hands an edition to the editors. */
export async function submitNow(stage: SampleStage, edition: LaidEdition, hoursAgo: number): Promise<void> {
  await submitEdition(stage.as(edition.author, hoursAgo), { editionId: edition.editionId });
}

/** The editor approves the words as they are. */
export async function approveNow(stage: SampleStage, edition: LaidEdition, hoursAgo: number): Promise<void> {
  const context = stage.as('editor', hoursAgo);
  const { contentHash } = await readCurrentDocument(context.database, edition.editionId);
  await approveEdition(context, { editionId: edition.editionId, contentHash });
}

/** Submits when needed, approves and publishes. */
export async function publishNow(stage: SampleStage, edition: LaidEdition, hoursAgo: number): Promise<void> {
  const context = stage.as('editor', hoursAgo);
  const { status } = await context.database.edition.findUniqueOrThrow({ where: { id: edition.editionId } });
  if (status === 'draft') await submitNow(stage, edition, hoursAgo);
  await approveNow(stage, edition, hoursAgo);
  await publishEdition(context, { editionId: edition.editionId });
}

/** The author rewrites an edition as people do: the live document changes where the words differ. */
export async function updateText(
  stage: SampleStage,
  edition: LaidEdition,
  document: StoryDocument,
  hoursAgo: number,
): Promise<void> {
  const context: CommandContext = stage.as(edition.author, hoursAgo);
  await context.database.$transaction((tx: Transaction) =>
    changeDocument(tx, edition.editionId, { personId: personIdOf(context.actor) }, (ydoc) =>
      replaceDocument(ydoc, document),
    ),
  );
}

function wordsOf(story: SampleStory, locale: Locale): StoryDocument {
  const document = story.editions[locale];
  if (!document) throw new Error(`The sample story has no words in ${locale}.`);
  return document;
}
