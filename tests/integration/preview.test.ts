import { createPreviewLink } from '@marbre/newsroom/preview/create-preview-link';
import { getPreview } from '@marbre/newsroom/preview/get-preview';
import { previewSeconds, readPass, signPass } from '@marbre/newsroom/preview/preview-pass';
import { endSession, startSession } from '@marbre/newsroom/people/session';
import { publishEdition } from '@marbre/newsroom/publishing/publish-edition';
import { createRevision } from '@marbre/newsroom/writing/create-revision';
import { system } from '@marbre/story/policy/actor';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readCookie } from '../../apps/web/src/features/reading/preview/read-cookie';
import { approveDraft, layDraft, retype, textOfStory } from '../support/lay-edition';
import { actorOf, type LaidPeople, layPeople, laySection } from '../support/lay-people';
import { ticketSecret } from '../support/open-collab';
import { refusalOf } from '../support/refusal';
import { openReader, type TestReader } from '../support/open-reader';
import { openTestNewsroom, type TestNewsroom } from '../support/test-newsroom';

let newsroom: TestNewsroom;
let people: LaidPeople;
let sectionId: string;
let reader: TestReader;
/** Added to the present, for addresses that run out. */
let later = 0;

beforeAll(async () => {
  newsroom = await openTestNewsroom();
  people = await layPeople(newsroom);
  sectionId = await laySection(newsroom);
  const door = { database: newsroom.database, ticketSecret, now: () => new Date(Date.now() + later) };
  reader = await openReader(newsroom.url, {
    preview: {
      previews: { get: (question) => getPreview(door, question) },
      sessionOf: (request) => Promise.resolve(readCookie(request.headers.cookie, 'sid') ?? null),
    },
  });
});
afterAll(async () => {
  await reader.close();
  await newsroom.close();
});

const as = (name: keyof LaidPeople) => newsroom.contextFor(actorOf(people[name]));
const signIn = (name: keyof LaidPeople) => startSession(newsroom, people[name].personId, 'a test');

async function linkOf(name: keyof LaidPeople, sessionId: string, editionId: string, revisionId?: string) {
  const context = { ...as(name), sessionId, ticketSecret };
  return (await createPreviewLink(context, { editionId, revisionId })).path;
}

const open = (path: string, sessionId: string | null) =>
  fetch(`${reader.origin}${path}`, { headers: sessionId ? { cookie: `a=b; sid=${sessionId}` } : {} });

const articleOf = (html: string) => /<article class="story">.*<\/article>/s.exec(html)?.[0] ?? '';

describe('a preview', () => {
  it('shows the article byte for byte as it is published, before and after', async () => {
    const { editionId } = await layDraft(as('editor'), sectionId, 'Le pont : « enfin » ouvert');
    const sessionId = await signIn('editor');
    await approveDraft(as('editor'), editionId);
    const path = await linkOf('editor', sessionId, editionId);
    const before = await (await open(path, sessionId)).text();
    const published = await publishEdition(as('editor'), { editionId });
    const page = await (await fetch(`${reader.origin}${published.path}`)).text();
    const after = await (await open(path, sessionId)).text();
    expect(articleOf(page)).not.toBe('');
    expect(articleOf(after)).toBe(articleOf(page));
    // Nobody can know the minute of a publication to come.
    const timeless = (html: string) => articleOf(html).replace(/<time[^>]*>[^<]*<\/time>/g, '<time>');
    expect(timeless(before)).toBe(timeless(page));
    expect(after).toContain('class="preview-mark"');
    expect(page).not.toMatch(/preview-mark|preview\.[0-9a-f]+\.css/);
  });

  it('is kept by nobody, found by no search engine, and framed by our own pages only', async () => {
    const { editionId } = await layDraft(as('reporter'), sectionId);
    const sessionId = await signIn('reporter');
    const response = await open(await linkOf('reporter', sessionId, editionId), sessionId);
    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('etag')).toBeNull();
    expect(response.headers.get('x-robots-tag')).toContain('noindex');
    expect(response.headers.get('referrer-policy')).toBe('no-referrer');
    expect(response.headers.get('content-security-policy')).toContain("frame-ancestors 'self'");
    expect(await response.text()).toContain('<meta name="robots" content="noindex"/>');
  });

  it('follows the present text, and keeps to a revision when it is of one, in any direction of writing', async () => {
    const { editionId } = await layDraft(as('editor'), sectionId, 'عنوان أول', 'ar');
    const { id: revisionId } = await newsroom.database.$transaction((tx) =>
      createRevision(tx, { actor: system }, { editionId, reason: 'pause' }),
    );
    const sessionId = await signIn('editor');
    const present = await linkOf('editor', sessionId, editionId);
    const fixed = await linkOf('editor', sessionId, editionId, revisionId);
    await retype(as('editor'), editionId, textOfStory('عنوان ثانٍ', 'نص.'));
    const shown = await (await open(present, sessionId)).text();
    expect(shown).toContain('<html lang="ar" dir="rtl"');
    expect(shown).toContain('عنوان ثانٍ');
    expect(await (await open(fixed, sessionId)).text()).toContain('عنوان أول');
  });
});

describe('a preview is refused, without a word of the story,', () => {
  it('when it is forged, has run out, or its session is over, another’s or nobody’s', async () => {
    const { editionId } = await layDraft(as('reporter'), sectionId, 'Un titre secret');
    const sessionId = await signIn('reporter');
    const path = await linkOf('reporter', sessionId, editionId);
    const refuses = async (address: string, session: string | null) => {
      const response = await open(address, session);
      expect(response.status).toBe(403);
      expect(response.headers.get('cache-control')).toBe('no-store');
      expect(await response.text()).not.toContain('secret');
    };
    const pass = readPass(ticketSecret, path.slice('/preview/'.length));
    expect(pass).not.toBeNull();
    const other = await signIn('editor');
    const stolen = signPass(`${ticketSecret}?`, { ...pass!, sessionId: other });
    for (const forged of [`${path}x`, '/preview/', '/preview/a.b', `/preview/${stolen}`]) {
      await refuses(forged, sessionId);
      await refuses(forged, other);
    }
    await refuses(path, other);
    await refuses(path, null);
    await refuses(path, 'not a session');
    expect((await open(path, sessionId)).status).toBe(200);
    later = previewSeconds * 1000 + 1;
    await refuses(path, sessionId);
    later = 0;
    await endSession(as('reporter'), { sessionId });
    await refuses(path, sessionId);
  });

  it('when its person is deactivated', async () => {
    const { editionId } = await layDraft(as('reporter'), sectionId);
    const sessionId = await signIn('leaver');
    const path = await linkOf('leaver', sessionId, editionId);
    expect((await open(path, sessionId)).status).toBe(200);
    await newsroom.database.person.update({
      where: { id: people.leaver.personId },
      data: { isActive: false },
    });
    expect((await open(path, sessionId)).status).toBe(403);
  });

  it('to whoever is not signed in, and for a revision of another text', async () => {
    const one = await layDraft(as('reporter'), sectionId);
    const two = await layDraft(as('reporter'), sectionId);
    const { id: revisionId } = await newsroom.database.revision.findFirstOrThrow({
      where: { editionId: two.editionId },
    });
    const sessionId = await signIn('reporter');
    const nobody = { ...newsroom.contextFor({ kind: 'anonymous' }), sessionId, ticketSecret };
    expect(await refusalOf(createPreviewLink(nobody, { editionId: one.editionId }))).toBe('not-signed-in');
    const context = { ...as('reporter'), sessionId, ticketSecret };
    const foreign = createPreviewLink(context, { editionId: one.editionId, revisionId });
    expect(await refusalOf(foreign)).toBe('not-found');
  });
});
