import type { Database } from '@marbre/db/create-database';
import { normalizeDocument } from '@marbre/story/document/normalize-document';
import type { StoryDocument } from '@marbre/story/document/story-node';
import { can } from '@marbre/story/policy/can';
import { isLocale } from '@marbre/story/vocabulary/locale';
import { getSignedIn } from '../people/session';
import { publishingInclude, type PublishingEdition } from '../publishing/edition-under-lock';
import { publicPath } from '../publishing/public-path';
import { readersRow } from '../publishing/readers-row';
import { correctionsSchema, listAlternates, type ReaderStory } from '../reading/get-published-story';
import { type ReaderSection, sectionColumns, sectionNameIn } from '../reading/section-name-in';
import { dayOf } from '../story/slug';
import { readCurrentDocument } from '../writing/read-current-document';
import { type PreviewPass, readPass } from './preview-pass';

/** Why an address shows no preview: it ran out, its session is over or another's, it never was one. */
export type PreviewRefusal = 'expired' | 'ended' | 'invalid';

export type Preview =
  | { state: 'refused'; reason: PreviewRefusal }
  | {
      state: 'shown';
      story: ReaderStory;
      /** The story's section, which nothing may have been published in yet. */
      section: ReaderSection;
      /** Null for the present text. */
      revision: { number: number; createdAt: Date } | null;
    };

export interface PreviewDoor {
  database: Database;
  now: () => Date;
  /** Signs the addresses; the same as the tickets'. */
  ticketSecret: string;
}

/**
 * What a preview's address shows to the browser that asks. It opens only for the very session it was made
 * for, and that session is looked up at each reading: signing out or losing one's account closes it.
 */
export async function getPreview(
  door: PreviewDoor,
  { pass: text, sessionId }: { pass: string; sessionId: string | null },
): Promise<Preview> {
  const pass = readPass(door.ticketSecret, text);
  if (!pass) return { state: 'refused', reason: 'invalid' };
  if (pass.expires * 1000 <= door.now().getTime()) return { state: 'refused', reason: 'expired' };
  const signedIn = pass.sessionId === sessionId ? await getSignedIn(door, sessionId) : null;
  if (!signedIn || !can(signedIn.actor, 'edition.read').allowed) return { state: 'refused', reason: 'ended' };
  return door.database.$transaction(async (tx) => {
    const edition = await tx.edition.findUnique({
      where: { id: pass.editionId },
      include: publishingInclude,
    });
    const words = await readWords(tx as Database, pass);
    if (!edition || !isLocale(edition.locale) || !words) return { state: 'refused', reason: 'invalid' };
    const [section] = await tx.$queryRaw<[ReaderSection]>`
      select ${sectionColumns}
      from "Section" s ${sectionNameIn(edition.locale)}
      where s.id = ${edition.story.sectionId}::uuid`;
    const row = await readersRow(tx, edition, words.content);
    return {
      state: 'shown',
      story: {
        ...row,
        ...timesOf(edition, words.contentHash, door.now()),
        editionId: edition.id,
        content: words.content,
        corrections: correctionsSchema.parse(edition.reading?.corrections ?? []),
        alternates: await listAlternates({ database: tx as Database }, edition.storyId, edition.id),
      },
      section,
      revision: words.revision,
    };
  });
}

async function readWords(database: Database, { editionId, revisionId }: PreviewPass) {
  if (!revisionId) {
    const { document, contentHash } = await readCurrentDocument(database, editionId);
    return { content: document, contentHash, revision: null };
  }
  const found = await database.revision.findFirst({
    where: { id: revisionId, editionId },
    select: { number: true, createdAt: true, contentHash: true, content: true },
  });
  if (!found) return null;
  const { content, contentHash, ...revision } = found;
  return { content: normalizeDocument(content as unknown as StoryDocument), contentHash, revision };
}

/** As if it were published this moment; what readers see already keeps its times and its address. */
function timesOf({ reading, locale, slug }: PublishingEdition, contentHash: string, now: Date) {
  if (!reading) return { path: publicPath(locale, dayOf(now), slug), publishedAt: now, updatedAt: now };
  const { path, publishedAt } = reading;
  return { path, publishedAt, updatedAt: reading.contentHash === contentHash ? reading.updatedAt : now };
}
