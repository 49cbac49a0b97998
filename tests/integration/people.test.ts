import { acceptInvitation, getInvitation } from '@marbre/newsroom/people/accept-invitation';
import { changePerson, deactivatePerson } from '@marbre/newsroom/people/change-person';
import { createSetupLink } from '@marbre/newsroom/people/create-setup-link';
import { invitePerson } from '@marbre/newsroom/people/invite-person';
import { changePassword, createPasswordReset, resetPassword } from '@marbre/newsroom/people/reset-password';
import { listPeople } from '@marbre/newsroom/people/list-people';
import { endSession, getSignedIn } from '@marbre/newsroom/people/session';
import { signIn } from '@marbre/newsroom/people/sign-in';
import { saveSection } from '@marbre/newsroom/settings/sections';
import { system } from '@marbre/story/policy/actor';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actorOf, layPeople, type LaidPeople, laySection } from '../support/lay-people';
import { refusalOf } from '../support/refusal';
import { openTestNewsroom, type TestNewsroom } from '../support/test-newsroom';

const password = 'un mot de passe assez long';

let newsroom: TestNewsroom;
let people: LaidPeople;

beforeAll(async () => {
  newsroom = await openTestNewsroom();
  people = await layPeople(newsroom);
});
afterAll(() => newsroom.close());

const as = (name: keyof LaidPeople) => newsroom.contextFor(actorOf(people[name]));

describe('an invitation', () => {
  const invitation: Parameters<typeof invitePerson>[1] = {
    email: 'Nadia@Example.org',
    role: 'reporter',
    locales: ['fr'],
  };

  it('lets somebody join once, in the role the administrator chose', async () => {
    const { token } = await invitePerson(as('administrator'), invitation);
    expect(await getInvitation(newsroom, { token })).toMatchObject({
      email: 'nadia@example.org',
      role: 'reporter',
    });
    const { personId } = await acceptInvitation(newsroom, { token, name: 'Nadia', password });
    const joined = await newsroom.database.person.findUniqueOrThrow({ where: { id: personId } });
    expect(joined).toMatchObject({ role: 'reporter', email: 'nadia@example.org', isActive: true });
    expect(await refusalOf(acceptInvitation(newsroom, { token, name: 'Again', password }))).toBe(
      'invitation-used',
    );
  });

  it('makes one account when it is accepted twice at the same moment', async () => {
    const { token } = await invitePerson(as('administrator'), { ...invitation, email: 'twice@example.org' });
    const both = await Promise.allSettled([
      acceptInvitation(newsroom, { token, name: 'One', password }),
      acceptInvitation(newsroom, { token, name: 'Two', password }),
    ]);
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await newsroom.database.person.count({ where: { email: 'twice@example.org' } })).toBe(1);
  });

  it('is refused after seven days and changes nothing', async () => {
    const { token } = await invitePerson(as('administrator'), { ...invitation, email: 'late@example.org' });
    const later = { ...newsroom, now: () => new Date(Date.now() + 7 * 86_400_000 + 1_000) };
    expect(await refusalOf(acceptInvitation(later, { token, name: 'Late', password }))).toBe(
      'invitation-expired',
    );
    expect(await newsroom.database.person.count({ where: { email: 'late@example.org' } })).toBe(0);
  });

  it('ignores a role forged by whoever accepts it', async () => {
    const { token } = await invitePerson(as('administrator'), { ...invitation, email: 'forger@example.org' });
    const forged = { token, name: 'Forger', password, role: 'administrator' };
    const { personId } = await acceptInvitation(newsroom, forged);
    expect(await newsroom.database.person.findUniqueOrThrow({ where: { id: personId } })).toMatchObject({
      role: 'reporter',
    });
  });

  it('made again takes the place of the first, so that the rights meant last are those given', async () => {
    const email = 'again@example.org';
    const first = await invitePerson(as('administrator'), { ...invitation, email, role: 'administrator' });
    const second = await invitePerson(as('administrator'), { ...invitation, email });
    const accept = (token: string) => acceptInvitation(newsroom, { token, name: 'Again', password });
    expect(await refusalOf(accept(first.token))).toBe('invitation-invalid');
    const { personId } = await accept(second.token);
    expect(await newsroom.database.person.findUniqueOrThrow({ where: { id: personId } })).toMatchObject({
      role: 'reporter',
    });
  });

  it('refuses a role that does not exist, and people who may not invite', async () => {
    const forged = { ...invitation, email: 'x@example.org', role: 'owner' as 'editor' };
    expect(await refusalOf(invitePerson(as('administrator'), forged))).toBe('role-unknown');
    for (const name of ['editor', 'reporter', 'translator'] as const) {
      expect(await refusalOf(invitePerson(as(name), invitation))).toBe('not-allowed');
    }
  });

  it('asks for a password worth having', async () => {
    const { token } = await invitePerson(as('administrator'), { ...invitation, email: 'weak@example.org' });
    expect(await refusalOf(acceptInvitation(newsroom, { token, name: 'W', password: 'court' }))).toBe(
      'password-too-short',
    );
    expect(
      await refusalOf(acceptInvitation(newsroom, { token, name: 'W', password: 'aaaaaaaaaaaaaaaa' })),
    ).toBe('password-too-common');
  });
});

describe('signing in', () => {
  const address = '192.0.2.1';

  it('gives one answer for a wrong password and for nobody', async () => {
    const { email } = people.reporter;
    expect(await refusalOf(signIn(newsroom, { email, password: 'wrong', address }))).toBe('sign-in-failed');
    expect(await refusalOf(signIn(newsroom, { email: 'nobody@example.org', password, address }))).toBe(
      'sign-in-failed',
    );
  });

  it('has to wait after too many failures, from the database, so that a restart forgives nothing', async () => {
    const { email } = people.translator;
    for (let attempt = 0; attempt < 8; attempt += 1) {
      await refusalOf(signIn(newsroom, { email, password: 'wrong', address: '192.0.2.7' }));
    }
    const right = { email, password: people.translator.password, address: '192.0.2.8' };
    expect(await refusalOf(signIn(newsroom, right))).toBe('sign-in-throttled');
    const later = { ...newsroom, now: () => new Date(Date.now() + 16 * 60_000) };
    expect(await signIn(later, right)).toMatchObject({ personId: people.translator.personId });
  });

  it('has to wait as well when all the guesses are sent at the same moment', async () => {
    const guess = () => signIn(newsroom, { email: 'burst@example.org', password: 'wrong', address });
    const refusals = await Promise.all(Array.from({ length: 24 }, () => refusalOf(guess())));
    expect(refusals.filter((code) => code === 'sign-in-failed')).toHaveLength(8);
    expect(refusals.filter((code) => code === 'sign-in-throttled')).toHaveLength(16);
  });

  it('is asked for no more than eight times of who wants to change it, and keeps nobody from signing in', async () => {
    const { email, password: known } = people.reporter;
    const guess = (currentPassword: string) =>
      changePassword(as('reporter'), { currentPassword, password: 'une autre phrase assez longue' });
    for (let attempt = 0; attempt < 8; attempt += 1) {
      expect(await refusalOf(guess('wrong'))).toBe('sign-in-failed');
    }
    expect(await refusalOf(guess(known))).toBe('sign-in-throttled');
    await signIn(newsroom, { email, password: known, address: '192.0.2.10' });
    await newsroom.database.signInFailure.deleteMany();
  });

  it('leaves no failures behind for a right password, and none for ever', async () => {
    const { email, password: known } = people.administrator;
    const before = await newsroom.database.signInFailure.count();
    await signIn(newsroom, { email, password: known, address: '192.0.2.9' });
    expect(await newsroom.database.signInFailure.count()).toBe(before);
    const later = { ...newsroom, now: () => new Date(Date.now() + 16 * 60_000) };
    await refusalOf(signIn(later, { email: 'once@example.org', password: 'wrong', address }));
    expect(await newsroom.database.signInFailure.count()).toBe(2);
    await newsroom.database.signInFailure.deleteMany();
  });

  it('is written down when an administrator ends somebody’s session', async () => {
    const { email, password: known, personId } = people.editor;
    const { sessionId } = await signIn(newsroom, { email, password: known, address });
    await endSession(as('administrator'), { sessionId });
    expect(await getSignedIn(newsroom, sessionId)).toBeNull();
    const lines = await newsroom.database.auditEntry.findMany({ where: { subjectId: personId } });
    expect(lines.map(({ after }) => after)).toContainEqual({ endedSession: sessionId });
  });

  it('ends everywhere at once when the person is deactivated', async () => {
    const { email, password: known, personId } = people.leaver;
    const { sessionId } = await signIn(newsroom, { email, password: known, address });
    expect(await getSignedIn(newsroom, sessionId)).not.toBeNull();
    await deactivatePerson(as('administrator'), { personId });
    expect(await getSignedIn(newsroom, sessionId)).toBeNull();
    expect(await refusalOf(signIn(newsroom, { email, password: known, address }))).toBe('sign-in-failed');
  });

  it('ends with a reset password, whose link works once', async () => {
    const { email, personId, password: known } = people.reporter;
    const { sessionId } = await signIn(newsroom, { email, password: known, address });
    const { token } = await createPasswordReset(as('administrator'), { personId });
    await resetPassword(newsroom.contextFor(system), { token, password: 'une autre phrase secrète' });
    expect(await getSignedIn(newsroom, sessionId)).toBeNull();
    expect(await refusalOf(resetPassword(newsroom.contextFor(system), { token, password }))).toBe(
      'reset-invalid',
    );
    await signIn(newsroom, { email, password: 'une autre phrase secrète', address });
  });
});

describe('the list of colleagues', () => {
  it('tells addresses to administrators only, not even to whoever guesses them', async () => {
    const search = 'translator@example';
    expect((await listPeople(as('administrator'), { search })).rows).toHaveLength(1);
    expect((await listPeople(as('reporter'), { search })).rows).toHaveLength(0);
    expect((await listPeople(as('reporter'), { search: 'translator' })).rows).toMatchObject([
      { email: null },
    ]);
  });

  it('finds a name typed without its accents, or with others, and takes no letter for a pattern', async () => {
    const where = { id: people.translator.personId };
    const { name } = await newsroom.database.person.findUniqueOrThrow({ where });
    const search = async (words: string) =>
      (await listPeople(as('editor'), { search: words })).rows.map((row) => row.name);
    for (const [called, typed] of [
      ['Leïla Inés', 'leila ines'],
      ['Leila Ines', 'LEÏLA'],
      ['سُعاد أحمد', 'سعاد احمد'],
      ['ســعاد', 'سعاد'],
      ['हिन्दी देवी', 'हिन्दी'],
    ] as const) {
      await newsroom.database.person.update({ where, data: { name: called } });
      expect(await search(typed)).toEqual([called]);
    }
    expect(await search('_____ _____')).toEqual([]);
    await newsroom.database.person.update({ where, data: { name } });
  });

  it('goes on to the next page of a search where the last one ended, and misses nobody', async () => {
    const manager = as('administrator');
    const all = await listPeople(manager, { search: '@example', take: 100 });
    expect(all.rows.length).toBeGreaterThan(2);
    expect(all.next).toBeNull();
    const paged: string[] = [];
    let after: string | undefined;
    do {
      const page = await listPeople(manager, { search: '@EXAMPLE', take: 2, after });
      paged.push(...page.rows.map(({ id }) => id));
      after = page.next ?? undefined;
    } while (after !== undefined);
    expect(paged).toEqual(all.rows.map(({ id }) => id));
    const { rows } = await listPeople(manager, { search: '@example', role: 'editor', isActive: true });
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.every(({ role, isActive }) => role === 'editor' && isActive)).toBe(true);
  });

  it('refuses to look for what the database cannot hold', async () => {
    expect(await refusalOf(listPeople(as('editor'), { search: 'a\u0000' }))).toBe('field-invalid');
  });
});

describe('changing people', () => {
  it('refuses a change made on an older version, and keeps the first', async () => {
    const { personId } = people.editor;
    const change = {
      personId,
      name: 'Renamed',
      role: 'editor',
      locales: ['fr', 'ar'],
      sectionIds: [],
    } as const;
    const { version } = await newsroom.database.person.findUniqueOrThrow({ where: { id: personId } });
    await changePerson(as('administrator'), {
      ...change,
      locales: [...change.locales],
      sectionIds: [],
      version,
    });
    const stale = changePerson(as('administrator'), {
      ...change,
      name: 'Late',
      locales: ['fr'],
      sectionIds: [],
      version,
    });
    expect(await refusalOf(stale)).toBe('version-conflict');
    expect(await newsroom.database.person.findUniqueOrThrow({ where: { id: personId } })).toMatchObject({
      name: 'Renamed',
    });
  });

  it('never leaves a newsroom without an administrator', async () => {
    const { personId } = people.administrator;
    expect(await refusalOf(deactivatePerson(as('administrator'), { personId }))).toBe('cannot-change-self');
    expect(await refusalOf(deactivatePerson(newsroom.contextFor(system), { personId }))).toBe(
      'last-administrator',
    );
  });

  it('is written down, and what is written down cannot be unwritten', async () => {
    const lines = await newsroom.database.auditEntry.findMany({
      where: { subjectId: people.leaver.personId },
    });
    expect(lines.some(({ after }) => JSON.stringify(after) === '{"isActive":false}')).toBe(true);
    await expect(newsroom.database.auditEntry.deleteMany({})).rejects.toThrow();
    await expect(newsroom.database.auditEntry.updateMany({ data: { action: 'nothing' } })).rejects.toThrow();
  });
});

describe('a section', () => {
  it('renamed is written down with the name it had', async () => {
    const sectionId = await laySection(newsroom, 'culture');
    const names = { fr: 'Arts', en: 'Arts', ar: 'فنون', es: 'Artes' };
    await saveSection(as('administrator'), { sectionId, slug: 'arts', names });
    const lines = await newsroom.database.auditEntry.findMany({ where: { subjectId: sectionId } });
    expect(lines.map(({ before }) => before)).toContainEqual({
      slug: 'culture',
      names: { fr: 'Monde', en: 'World', ar: 'العالم', es: 'Mundo' },
    });
  });
});

describe('the set-up link', () => {
  it('is closed as soon as anybody has an account', async () => {
    expect(await refusalOf(createSetupLink(newsroom))).toBe('setup-closed');
  });
});
