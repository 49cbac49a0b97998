import { describe, expect, it } from 'vitest';
import type { Role } from '../vocabulary/role';
import type { PersonActor } from './actor';
import { anonymous, system } from './actor';
import { can, type EditionFacts } from './can';

const world = '00000000-0000-7000-8000-000000000001';
const culture = '00000000-0000-7000-8000-000000000002';

function person(role: Role, more: Partial<PersonActor> = {}): PersonActor {
  return { kind: 'person', personId: `${role}-1`, role, locales: ['fr'], sectionIds: [world], ...more };
}

function edition(more: Partial<EditionFacts> = {}): EditionFacts {
  return {
    sectionId: world,
    createdById: null,
    locale: 'fr',
    isTranslation: false,
    status: 'draft',
    ...more,
  };
}

describe('the policy', () => {
  it('lets nobody do anything before they sign in', () => {
    expect(can(anonymous, 'story.list')).toEqual({ allowed: false, reason: 'not-signed-in' });
    expect(can(anonymous, 'edition.publish', edition())).toEqual({ allowed: false, reason: 'not-signed-in' });
  });

  it('refuses an action it has never heard of', () => {
    expect(can(person('administrator'), 'story.explode' as 'story.list')).toEqual({
      allowed: false,
      reason: 'not-allowed',
    });
  });

  it('keeps people to the languages they may write, in every role but administrator', () => {
    for (const role of ['editor', 'reporter', 'translator'] as const) {
      expect(can(person(role), 'translation.request', { locale: 'ar', sectionId: world })).toEqual({
        allowed: false,
        reason: 'not-allowed-locale',
      });
    }
    expect(
      can(person('administrator'), 'translation.request', { locale: 'ar', sectionId: world }).allowed,
    ).toBe(true);
  });

  it('lets editors and translators agree on words of the languages they write, and editors forget a pair', () => {
    for (const role of ['editor', 'translator'] as const) {
      expect(can(person(role), 'term.manage', { locales: ['fr'] }).allowed).toBe(true);
      expect(can(person(role), 'term.manage', { locales: ['fr', 'ar'] })).toEqual({
        allowed: false,
        reason: 'not-allowed-locale',
      });
    }
    expect(can(person('reporter'), 'term.manage', { locales: ['fr'] }).allowed).toBe(false);
    expect(can(person('editor'), 'memory.manage', { locales: ['fr'] }).allowed).toBe(true);
    expect(can(person('translator'), 'memory.manage', { locales: ['fr'] }).allowed).toBe(false);
  });

  it('keeps people to their sections, and gives those without any the whole paper', () => {
    const elsewhere = edition({ sectionId: culture });
    expect(can(person('editor'), 'edition.approve', elsewhere)).toEqual({
      allowed: false,
      reason: 'not-allowed-section',
    });
    expect(can(person('editor', { sectionIds: [] }), 'edition.approve', elsewhere).allowed).toBe(true);
  });

  it('lets reporters and translators write but never approve or publish', () => {
    for (const role of ['reporter', 'translator'] as const) {
      expect(can(person(role), 'edition.write', edition({ isTranslation: true })).allowed).toBe(true);
      expect(can(person(role), 'edition.approve', edition()).allowed).toBe(false);
      expect(can(person(role), 'edition.publish', edition()).allowed).toBe(false);
      expect(can(person(role), 'finding.override', edition()).allowed).toBe(false);
    }
  });

  it('lets reporters only suggest while an editor has the text, and write again when it is theirs', () => {
    const reporter = person('reporter');
    for (const status of ['in_review', 'approved', 'scheduled'] as const) {
      expect(can(reporter, 'edition.write', edition({ status }))).toEqual({
        allowed: false,
        reason: 'suggest-only',
      });
      expect(can(reporter, 'suggestion.decide', edition({ status })).allowed).toBe(false);
      expect(can(reporter, 'edition.suggest', edition({ status })).allowed).toBe(true);
      expect(can(person('editor'), 'edition.write', edition({ status })).allowed).toBe(true);
      // What puts words into the text without a keystroke is writing too.
      expect(can(reporter, 'summary.accept', edition({ status })).allowed).toBe(false);
    }
    for (const status of ['draft', 'published', 'withdrawn'] as const) {
      expect(can(reporter, 'edition.write', edition({ status })).allowed).toBe(true);
    }
    expect(can(reporter, 'edition.suggest', edition({ locale: 'ar' })).allowed).toBe(false);
  });

  it('lets people take back their own suggestions and nobody else’s', () => {
    const reporter = person('reporter');
    const held = edition({ status: 'in_review' });
    expect(can(reporter, 'suggestion.withdraw', { ...held, authorId: reporter.personId }).allowed).toBe(true);
    expect(can(reporter, 'suggestion.withdraw', { ...held, authorId: 'another' }).allowed).toBe(false);
    expect(can(person('editor'), 'suggestion.withdraw', { ...held, authorId: 'another' }).allowed).toBe(true);
  });

  it('keeps translators out of originals', () => {
    expect(can(person('translator'), 'edition.write', edition()).allowed).toBe(false);
  });

  it('lets a reporter change the metadata of their own stories only', () => {
    const reporter = person('reporter');
    const own = { sectionId: world, createdById: reporter.personId, statuses: ['draft'] as const };
    expect(can(reporter, 'story.change', own).allowed).toBe(true);
    expect(can(reporter, 'story.change', { ...own, createdById: 'somebody-else' }).allowed).toBe(false);
  });

  it('leaves the metadata of what waits for readers to those who approve it', () => {
    const reporter = person('reporter');
    for (const status of ['in_review', 'approved', 'scheduled'] as const) {
      const facts = {
        sectionId: world,
        createdById: reporter.personId,
        statuses: ['published', status] as const,
      };
      expect(can(reporter, 'story.change', facts)).toEqual({ allowed: false, reason: 'held-by-editors' });
      expect(can(person('editor'), 'story.change', facts).allowed).toBe(true);
    }
  });

  it('leaves people and settings to administrators', () => {
    for (const role of ['editor', 'reporter', 'translator'] as const) {
      expect(can(person(role), 'person.manage').allowed).toBe(false);
      expect(can(person(role), 'settings.manage').allowed).toBe(false);
      expect(can(person(role), 'audit.read').allowed).toBe(false);
    }
    expect(can(person('administrator'), 'person.manage').allowed).toBe(true);
  });

  it('lets nobody touch the account of another, not even our own worker', () => {
    expect(can(person('administrator'), 'account.manage', { personId: 'another' }).allowed).toBe(false);
    expect(can(system, 'account.manage', { personId: 'another' }).allowed).toBe(false);
    expect(can(system, 'edition.publish', edition()).allowed).toBe(true);
  });

  it('lets whoever works in the section or writes the language join a conversation, and signs each word', () => {
    const translator = person('translator', { locales: ['ar'], sectionIds: [world] });
    expect(can(translator, 'comment.create', edition({ sectionId: world })).allowed).toBe(true);
    const elsewhere = person('translator', { locales: ['ar'], sectionIds: [culture] });
    expect(can(elsewhere, 'comment.create', edition({ sectionId: world }))).toEqual({
      allowed: false,
      reason: 'not-allowed-section',
    });
    expect(can(elsewhere, 'comment.resolve', edition({ sectionId: world, locale: 'ar' })).allowed).toBe(true);
    expect(can(person('administrator'), 'comment.change', { authorId: 'somebody' }).allowed).toBe(false);
    expect(can(person('administrator'), 'comment.delete', { authorId: 'somebody' }).allowed).toBe(true);
    expect(can(person('editor'), 'comment.delete', { authorId: 'somebody' }).allowed).toBe(false);
  });
});
