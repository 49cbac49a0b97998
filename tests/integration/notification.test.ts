import { changeComment } from '@marbre/newsroom/comment/change-comment';
import { deleteComment } from '@marbre/newsroom/comment/delete-comment';
import { markThreadRead } from '@marbre/newsroom/comment/mark-thread-read';
import { replyToThread } from '@marbre/newsroom/comment/reply-to-thread';
import { resolveThread } from '@marbre/newsroom/comment/resolve-thread';
import { startThread } from '@marbre/newsroom/comment/start-thread';
import type { CommandContext } from '@marbre/newsroom/context';
import type { Mail } from '@marbre/newsroom/mail/mailer';
import { createOutboxHandlers } from '@marbre/newsroom/mail/tell-people';
import { setDigestPreference } from '@marbre/newsroom/notification/digest-preference';
import { gatherDigests, pruneNotifications } from '@marbre/newsroom/notification/gather-digests';
import { countUnread, listNotifications } from '@marbre/newsroom/notification/list-notifications';
import { markNotificationsRead } from '@marbre/newsroom/notification/mark-notifications-read';
import { changeAccount } from '@marbre/newsroom/people/change-account';
import { deactivatePerson } from '@marbre/newsroom/people/change-person';
import { createPerson } from '@marbre/newsroom/people/create-person';
import { deliverOutbox } from '@marbre/newsroom/record/deliver-outbox';
import { emitEvent } from '@marbre/newsroom/record/emit-event';
import type { LiveWord } from '@marbre/newsroom/record/live-source';
import { writeMention } from '@marbre/story/comment/comment-body';
import { system } from '@marbre/story/policy/actor';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { layDraft } from '../support/lay-edition';
import { actorOf, layPeople, laySection, type LaidPeople } from '../support/lay-people';
import { openTestNewsroom, type TestNewsroom } from '../support/test-newsroom';

let newsroom: TestNewsroom;
let people: LaidPeople;
let sectionId: string;
let editionId: string;
/** The hour that everybody's clock shows; tests turn it. */
let hour: Date;

beforeAll(async () => {
  newsroom = await openTestNewsroom();
  people = await layPeople(newsroom);
  sectionId = await laySection(newsroom);
});
afterAll(() => newsroom.close());
beforeEach(async () => {
  hour = new Date('2031-05-04T10:00:00Z');
  await newsroom.database.notification.deleteMany();
  await newsroom.database.digest.deleteMany();
  await newsroom.database.outboxEvent.deleteMany();
  ({ editionId } = await layDraft(as('reporter'), sectionId));
});

const as = (name: keyof LaidPeople): CommandContext => ({
  ...newsroom.contextFor(actorOf(people[name])),
  now: () => hour,
});
const clock = () => ({ ...newsroom, now: () => hour });
const later = (minutes: number) => (hour = new Date(hour.getTime() + minutes * 60_000));
const at = (name: keyof LaidPeople) => writeMention(people[name].personId);

const say = (name: keyof LaidPeople, body: string, assigneeId?: string) =>
  startThread(as(name), { editionId, anchor: { kind: 'block', blockId: 'p1' }, body, assigneeId });

async function inboxOf(name: keyof LaidPeople) {
  const { rows } = await listNotifications(as(name), {});
  return rows.map(({ kind }) => kind);
}

describe('people are told what concerns them', () => {
  it('once each, for the weightiest reason, and never of what they did themselves', async () => {
    const { threadId, commentId } = await say(
      'editor',
      `${at('translator')} ${at('translator')} et ${at('editor')}, vous confirmez ?`,
    );
    expect(await inboxOf('translator')).toEqual(['mention']);
    expect(await inboxOf('reporter')).toEqual(['comment']);
    expect(await inboxOf('editor')).toEqual([]);
    await changeComment(as('editor'), { commentId, body: `${at('translator')} et ${at('leaver')} ?` });
    await changeComment(as('editor'), { commentId, body: `${at('leaver')}, ${at('translator')} ?` });
    expect(await inboxOf('translator')).toEqual(['mention']);
    expect(await inboxOf('leaver')).toEqual(['mention']);
    await replyToThread(as('translator'), { threadId, body: 'Oui.', assigneeId: people.leaver.personId });
    expect(await inboxOf('leaver')).toEqual(['assigned', 'mention']);
    expect(await inboxOf('editor')).toEqual(['reply']);
    await resolveThread(as('leaver'), { threadId });
    expect(await inboxOf('editor')).toEqual(['resolved', 'reply']);
    expect(await inboxOf('leaver')).toEqual(['assigned', 'mention']);
  });

  it('as a desk: the section’s own people and the editors of all', async () => {
    const own = await createPerson(newsroom.contextFor(system), {
      name: 'Ines Ferrer',
      email: 'ines@example.org',
      password: 'une phrase assez longue',
      role: 'reporter',
      locales: ['fr'],
      sectionIds: [sectionId],
    });
    await say('reporter', `${writeMention('desk')} : qui relit ?`);
    const told = await newsroom.database.notification.findMany({ where: { kind: 'mention' } });
    expect(told.map(({ personId }) => personId).sort()).toEqual(
      [own.personId, people.editor.personId].sort(),
    );
  });

  it('at once, on their own screen and on nobody else’s', async () => {
    const heard: LiveWord[] = [];
    const stop = newsroom.live.onWord((word) => void heard.push(word));
    try {
      await say('editor', `${at('translator')} ?`);
      await vi.waitUntil(() => heard.some((word) => word !== 'reconnected' && word.topic === 'comment'), {
        timeout: 15_000,
      });
      const bells = heard.flatMap((word) =>
        word !== 'reconnected' && word.topic === 'notification' ? [word.personId] : [],
      );
      expect(bells.sort()).toEqual([people.translator.personId, people.reporter.personId].sort());
    } finally {
      stop();
    }
  });

  it('until they have read the thread, or said so; a deleted comment is told to nobody', async () => {
    const { threadId } = await say('editor', `${at('translator')} ?`);
    const second = await say('editor', `${at('translator')} encore ?`);
    expect(await countUnread(as('translator'))).toEqual({ unread: 2 });
    await markThreadRead(as('translator'), { threadId });
    expect(await countUnread(as('translator'))).toEqual({ unread: 1 });
    await deleteComment(as('editor'), { commentId: second.commentId });
    expect(await countUnread(as('translator'))).toEqual({ unread: 0 });
    expect((await listNotifications(as('translator'), {})).rows).toHaveLength(1);
    await say('editor', `${at('translator')} et voilà`);
    const { rows } = await listNotifications(as('translator'), { isUnread: true });
    // Somebody else's id among them marks nothing of theirs.
    const others = await listNotifications(as('reporter'), {});
    const ids = [...rows, ...others.rows].map(({ id }) => id);
    expect(await markNotificationsRead(as('translator'), { ids })).toEqual({ changed: 1 });
    expect((await countUnread(as('reporter'))).unread).toBeGreaterThan(0);
    expect(await markNotificationsRead(as('translator'), { ids: [rows[0]!.id], isRead: false })).toEqual({
      changed: 1,
    });
    await markNotificationsRead(as('translator'), {});
    expect(await countUnread(as('translator'))).toEqual({ unread: 0 });
  });

  it('page by page, newest first', async () => {
    for (let count = 0; count < 5; count += 1) await say('editor', `${at('translator')} ${count}`);
    const first = await listNotifications(as('translator'), { take: 3 });
    const rest = await listNotifications(as('translator'), { take: 3, after: first.next ?? undefined });
    const said = [...first.rows, ...rest.rows].map(({ body }) => body?.at(-1));
    expect(said).toEqual(['4', '3', '2', '1', '0']);
    expect(rest.next).toBeNull();
  });
});

describe('mail about what was not read', () => {
  const sent: Mail[] = [];
  let failure: Error | null;

  beforeEach(() => {
    sent.length = 0;
    failure = null;
  });

  const handlers = () =>
    createOutboxHandlers(clock(), {
      siteUrl: 'https://news.example.org',
      mailer: {
        send: async (mail) => {
          if (failure) throw failure;
          sent.push(mail);
        },
        close: () => undefined,
      },
    });
  const deliver = () => deliverOutbox(clock(), handlers(), () => undefined);
  const mailTo = (name: keyof LaidPeople) => sent.filter(({ to }) => to === people[name].email);

  it('comes once, grouped, in the person’s language, with a way to each thread', async () => {
    await changeAccount(as('translator'), { interfaceLocale: 'es' });
    const { threadId } = await say('editor', `${at('translator')}, ¿es correcto?`);
    await say('editor', `${at('translator')} ${at('editor')} otra vez`);
    expect(await gatherDigests(clock())).toBe(0);
    later(16);
    await Promise.all([gatherDigests(clock()), gatherDigests(clock()), gatherDigests(clock())]);
    await Promise.all([deliver(), deliver()]);
    await gatherDigests(clock());
    later(60);
    await gatherDigests(clock());
    await deliver();
    expect(mailTo('translator')).toHaveLength(1);
    const [mail] = mailTo('translator');
    expect(mail?.subject).toBe('Le esperan 2 comentarios');
    expect(mail?.text).toContain('editor Dupont le ha mencionado:');
    expect(mail?.text).toContain('@translator Dupont, ¿es correcto?');
    expect(mail?.text).toContain(`/fr?thread=${threadId}`);
    expect(mail?.text.match(/Le pont rouvre/g)).toHaveLength(1);
    // The story's author, told of a comment on it, has a mail too.
    expect(mailTo('reporter')).toHaveLength(1);
    expect(mailTo('editor')).toHaveLength(0);
  });

  it('is not sent again when the worker dies after sending it, and is when the mail server was away', async () => {
    await say('editor', `${at('translator')} ?`);
    later(16);
    await gatherDigests(clock());
    failure = new Error('no route to the mail server');
    await deliver();
    expect(sent).toEqual([]);
    failure = null;
    later(1);
    await deliver();
    expect(mailTo('translator')).toHaveLength(1);
    // Killed before it could write down that the event was delivered: the event comes again.
    await newsroom.database.outboxEvent.updateMany({
      where: { topic: 'digest.due' },
      data: { deliveredAt: null, nextAttemptAt: hour },
    });
    await deliver();
    expect(mailTo('translator')).toHaveLength(1);
  });

  it('leaves out what was read or taken back before it went, and is not written about nothing', async () => {
    const first = await say('editor', `${at('translator')} un`);
    const second = await say('editor', `${at('translator')} deux`);
    later(16);
    await gatherDigests(clock());
    await markThreadRead(as('translator'), { threadId: first.threadId });
    await deleteComment(as('editor'), { commentId: second.commentId });
    await deliver();
    expect(mailTo('translator')).toEqual([]);
  });

  it('waits for the next stretch of time when one has gone out in this one', async () => {
    hour = new Date('2031-05-04T10:00:00Z');
    await say('editor', `${at('translator')} un`);
    later(14);
    await say('editor', `${at('translator')} deux`);
    later(2);
    await gatherDigests(clock());
    later(13);
    await gatherDigests(clock());
    await deliver();
    expect(mailTo('translator').map(({ text }) => text.includes('deux'))).toEqual([false]);
    later(1);
    await gatherDigests(clock());
    await deliver();
    expect(mailTo('translator').map(({ text }) => text.includes('deux'))).toEqual([false, true]);
  });

  it('goes to nobody who turned it off or has left', async () => {
    await say('editor', `${at('translator')} ${at('leaver')}`);
    await setDigestPreference(as('translator'), { wantsDigest: false });
    await deactivatePerson(newsroom.contextFor(actorOf(people.administrator)), {
      personId: people.leaver.personId,
    });
    later(16);
    await gatherDigests(clock());
    await deliver();
    expect(sent.map(({ to }) => to)).toEqual([people.reporter.email]);
  });
});

it('a failed publication is in the inbox of whoever is concerned, once', async () => {
  const { storyId } = await newsroom.database.edition.findUniqueOrThrow({ where: { id: editionId } });
  const releaseId = crypto.randomUUID();
  const payload = { releaseId, storyId, editionId, code: 'not-approved' as const };
  for (let time = 0; time < 2; time += 1) {
    await newsroom.database.$transaction((tx) => emitEvent(tx, 'release.failed', payload));
  }
  later(1);
  const mailer = { send: async () => undefined, close: () => undefined };
  await deliverOutbox(
    { ...newsroom, now: () => new Date(Date.now() + 1_000) },
    createOutboxHandlers(clock(), { mailer, siteUrl: '' }),
    () => undefined,
  );
  expect(await inboxOf('reporter')).toEqual(['release_failed']);
});

it('what was read long ago is forgotten, what was not read never', async () => {
  await say('editor', `${at('translator')} un`);
  await markNotificationsRead(as('translator'), {});
  later(60 * 24 * 91);
  expect(await pruneNotifications(clock())).toBe(1);
  expect(await inboxOf('reporter')).toEqual(['comment']);
});
