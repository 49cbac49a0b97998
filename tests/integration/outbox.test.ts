import { createOutboxHandlers } from '@marbre/newsroom/mail/tell-people';
import type { Mail } from '@marbre/newsroom/mail/mailer';
import { deliverOutbox, type OutboxHandlers, pruneOutbox } from '@marbre/newsroom/record/deliver-outbox';
import { emitEvent } from '@marbre/newsroom/record/emit-event';
import type { OutboxPayload } from '@marbre/newsroom/record/events';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { approveDraft, layDraft } from '../support/lay-edition';
import { actorOf, layPeople, type LaidPeople, laySection } from '../support/lay-people';
import { openTestNewsroom, type TestNewsroom } from '../support/test-newsroom';

let newsroom: TestNewsroom;
let people: LaidPeople;
let editionId: string;
let storyId: string;

beforeAll(async () => {
  newsroom = await openTestNewsroom();
  people = await layPeople(newsroom);
  const sectionId = await laySection(newsroom);
  const reporter = newsroom.contextFor(actorOf(people.reporter));
  ({ editionId, storyId } = await layDraft(reporter, sectionId, 'Le pont, encore'));
  await approveDraft(newsroom.contextFor(actorOf(people.editor)), editionId);
});
beforeEach(() => newsroom.database.outboxEvent.deleteMany());
afterAll(() => newsroom.close());

const published = (path: string): OutboxPayload<'edition.published'> => ({
  storyId,
  editionId,
  locale: 'fr',
  path,
  sectionSlug: 'monde',
  kind: 'publish',
});

const emit = (path: string) =>
  newsroom.database.$transaction((tx) => emitEvent(tx, 'edition.published', published(path)));

/** Handlers that keep what they are given, and do `act` first. */
function keeping(act: (path: string) => void = () => undefined) {
  const kept: string[] = [];
  const handlers: OutboxHandlers = {
    'edition.published': async ({ payload }) => {
      act(payload.path);
      kept.push(payload.path);
    },
    'edition.withdrawn': async () => undefined,
    'release.failed': async () => undefined,
    'digest.due': async () => undefined,
    'invitation.created': async () => undefined,
  };
  return { kept, handlers };
}

const later = (milliseconds: number) => ({ ...newsroom, now: () => new Date(Date.now() + milliseconds) });
const unheard = () => undefined;

describe('the outbox', () => {
  it('delivers each event in order and once when all goes well', async () => {
    for (const path of ['/a', '/b', '/c']) await emit(path);
    const { kept, handlers } = keeping();
    expect(await deliverOutbox(newsroom, handlers, unheard)).toBe(3);
    expect(await deliverOutbox(later(3_600_000), handlers, unheard)).toBe(0);
    expect(kept).toEqual(['/a', '/b', '/c']);
  });

  it('keeps what could not be delivered, says why, and does not let it hold up the rest', async () => {
    for (const path of ['/bad', '/good']) await emit(path);
    let isBroken = true;
    const { kept, handlers } = keeping((path) => {
      if (path === '/bad' && isBroken) throw new Error('mail server away');
    });
    const failures: string[] = [];
    await deliverOutbox(newsroom, handlers, ({ topic }) => failures.push(topic));
    expect(kept).toEqual(['/good']);
    expect(failures).toEqual(['edition.published']);
    const waiting = await newsroom.database.outboxEvent.findFirstOrThrow({ where: { deliveredAt: null } });
    expect(waiting.lastFailure).toContain('mail server away');
    isBroken = false;
    expect(await deliverOutbox(newsroom, handlers, unheard)).toBe(0);
    expect(await deliverOutbox(later(60_000), handlers, unheard)).toBe(1);
    expect(kept).toEqual(['/good', '/bad']);
  });

  it('delivers again what a worker took and died over', async () => {
    await emit('/left-behind');
    const dying = keeping(() => undefined);
    const stuck = new Promise<never>(() => undefined);
    let isTaken: () => void = unheard;
    const taken = new Promise<void>((resolve) => (isTaken = resolve));
    void deliverOutbox(
      newsroom,
      { ...dying.handlers, 'edition.published': () => (isTaken(), stuck) },
      unheard,
    );
    await taken;
    const { kept, handlers } = keeping();
    expect(await deliverOutbox(newsroom, handlers, unheard)).toBe(0);
    expect(await deliverOutbox(later(121_000), handlers, unheard)).toBe(1);
    expect(kept).toEqual(['/left-behind']);
  });

  it('gives two workers each event once between them', async () => {
    for (let count = 0; count < 30; count += 1) await emit(`/${count}`);
    const one = keeping();
    const other = keeping();
    await Promise.all([
      deliverOutbox(newsroom, one.handlers, unheard),
      deliverOutbox(newsroom, other.handlers, unheard),
    ]);
    const all = [...one.kept, ...other.kept];
    expect(all).toHaveLength(30);
    expect(new Set(all).size).toBe(30);
  });

  it('forgets what was delivered long ago, never what was not', async () => {
    await emit('/old');
    await deliverOutbox(newsroom, keeping().handlers, unheard);
    await emit('/undelivered');
    expect(await pruneOutbox(later(31 * 86_400_000))).toBe(1);
    expect(await newsroom.database.outboxEvent.count()).toBe(1);
  });
});

describe('a failed release', () => {
  it('is told by mail to its author and its approver, each in their language, one copy a mailbox', async () => {
    const { translator } = people;
    await newsroom.database.person.update({
      where: { id: people.editor.personId },
      data: { interfaceLocale: 'en' },
    });
    const sent: Mail[] = [];
    const handlers = createOutboxHandlers(newsroom, {
      siteUrl: 'https://journal.example',
      mailer: { send: async (mail) => void sent.push(mail), close: unheard },
    });
    const event = {
      id: '7',
      payload: { releaseId: translator.personId, storyId, editionId, code: 'unexpected' },
    } as const;
    await handlers['release.failed'](event);
    await handlers['release.failed'](event);
    const byAddress = Map.groupBy(sent, ({ to }) => to);
    expect([...byAddress.keys()].sort()).toEqual([people.editor.email, people.reporter.email].sort());
    expect(byAddress.get(people.reporter.email)?.[0]?.subject).toBe('Non publié : Le pont, encore');
    expect(byAddress.get(people.editor.email)?.[0]?.subject).toBe('Not published: Le pont, encore');
    for (const copies of byAddress.values()) {
      expect(new Set(copies.map(({ messageId }) => messageId)).size).toBe(1);
    }
    expect(sent[0]?.text).toContain(`https://journal.example/desk/stories/${storyId}/fr`);
  });
});
