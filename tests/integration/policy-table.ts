import type { LaidPeople } from '../support/lay-people';

/** Who may be let through to the command. `everyone` means every signed-in role. */
export type Caller = 'anonymous' | 'administrator' | 'editor' | 'reporter' | 'translator';

export const callers: readonly Caller[] = ['anonymous', 'administrator', 'editor', 'reporter', 'translator'];

/** The things procedures are asked about: a colleague's French story with its original and a Spanish translation. */
export interface PolicyFixture {
  people: LaidPeople;
  sectionId: string;
  storyId: string;
  originalId: string;
  translationId: string;
  revisionId: string;
  /** A run that our own worker asked for, and a finding about the original. */
  runId: string;
  findingId: string;
  /** A summary of the original. */
  summaryId: string;
  /** A thread about the original, with a comment of the spare reporter. */
  threadId: string;
  commentId: string;
  /** A remembered pair from French into Spanish. */
  memoryId: string;
  /** An id of nothing: for rows whose subject is looked up after the policy was asked. */
  nothingId: string;
}

export interface PolicyRow {
  allowed: readonly Caller[];
  input?: (fixture: PolicyFixture) => unknown;
  /** A subscription: the first word proves that it was opened. */
  isSubscription?: true;
}

const signedIn = ['administrator', 'editor', 'reporter', 'translator'] as const;
const open = callers;
const editors = ['administrator', 'editor'] as const;
const administrators = ['administrator'] as const;
const translators = ['administrator', 'editor', 'translator'] as const;
const reporters = ['administrator', 'editor', 'reporter'] as const;

/** A well-formed file that no command can use. */
const noXliff = Buffer.from('<nothing/>').toString('base64');

/**
 * Every procedure and who may use it, asked about a story in the caller's section whose original is in French
 * (the reporter's language) and whose translation is in Spanish (the translator's).
 */
export const policyTable: Record<string, PolicyRow> = {
  'account.me': { allowed: signedIn },
  'account.change': { allowed: signedIn, input: () => ({ interfaceLocale: 'fr' }) },
  'account.changePassword': {
    allowed: signedIn,
    input: () => ({ currentPassword: 'not the one', password: 'une phrase bien assez longue' }),
  },
  'account.invitation': { allowed: open, input: () => ({ token: 'none' }) },
  'account.acceptInvitation': {
    allowed: open,
    input: () => ({ token: 'none', name: 'Nobody', password: 'une phrase bien assez longue' }),
  },
  'account.resetPassword': {
    allowed: open,
    input: () => ({ token: 'none', password: 'une phrase bien assez longue' }),
  },

  'live.events': { allowed: signedIn, input: () => ({ since: 0 }), isSubscription: true },

  'memory.search': { allowed: signedIn, input: () => ({ search: 'trêve' }) },
  'memory.matches': { allowed: signedIn, input: ({ translationId }) => ({ editionId: translationId }) },
  'memory.forget': { allowed: editors, input: ({ memoryId }) => ({ memoryId }) },

  'people.list': { allowed: signedIn, input: () => ({}) },
  'people.get': { allowed: administrators, input: ({ people }) => ({ personId: people.leaver.personId }) },
  'people.invite': {
    allowed: administrators,
    input: () => ({ email: 'somebody@example.org', role: 'reporter', locales: ['fr'] }),
  },
  'people.change': {
    allowed: administrators,
    input: ({ people }) => ({
      personId: people.leaver.personId,
      version: 0,
      name: 'Somebody',
      role: 'reporter',
      locales: ['fr'],
      sectionIds: [],
    }),
  },
  'people.deactivate': { allowed: administrators, input: ({ nothingId }) => ({ personId: nothingId }) },
  'people.reactivate': { allowed: administrators, input: ({ nothingId }) => ({ personId: nothingId }) },
  'people.createPasswordReset': {
    allowed: administrators,
    input: ({ nothingId }) => ({ personId: nothingId }),
  },
  'people.endSession': { allowed: signedIn, input: ({ nothingId }) => ({ sessionId: nothingId }) },

  'language.list': { allowed: signedIn },
  'language.describe': { allowed: signedIn },
  'language.add': { allowed: administrators, input: () => ({ locale: 'fr' }) },
  'language.move': { allowed: administrators, input: () => ({ locale: 'xx', place: 0, seen: [] }) },
  'language.retire': { allowed: administrators, input: () => ({ locale: 'xx' }) },
  'language.restore': { allowed: administrators, input: () => ({ locale: 'xx' }) },
  'settings.sections': { allowed: signedIn },
  'settings.saveSection': {
    allowed: administrators,
    input: () => ({ slug: 'sports', names: { fr: 'Sports', en: 'Sport', ar: 'رياضة', es: 'Deportes' } }),
  },

  'settings.engineRules': { allowed: signedIn, input: () => ({ source: 'fr' }) },
  'settings.saveEngineRules': {
    allowed: administrators,
    input: () => ({ source: 'fr', target: 'en', engines: [] }),
  },
  'settings.quality': { allowed: signedIn, input: () => ({ source: 'fr', target: 'en' }) },
  'settings.houseStyles': { allowed: signedIn },
  'settings.saveHouseStyle': { allowed: administrators, input: () => ({ locale: 'fr', notes: '' }) },

  'story.list': { allowed: signedIn, input: () => ({}) },
  'story.get': { allowed: signedIn, input: ({ storyId }) => ({ storyId }) },
  'story.create': {
    allowed: reporters,
    input: ({ sectionId }) => ({ locale: 'fr', sectionId, headline: 'Un titre' }),
  },
  'story.import': {
    allowed: reporters,
    input: ({ sectionId }) => ({
      fileName: 'depeche.txt',
      contentBase64: Buffer.from('Un titre\n\nUne phrase.').toString('base64'),
      locale: 'fr',
      sectionId,
    }),
  },
  'story.duplicate': { allowed: reporters, input: ({ originalId }) => ({ editionId: originalId }) },
  'story.change': {
    allowed: editors,
    input: ({ storyId, sectionId }) => ({
      storyId,
      version: 0,
      sectionId,
      bylines: [],
      topics: [],
      sourcesNote: '',
      rightsNote: '',
    }),
  },
  'story.changeSlug': {
    allowed: reporters,
    input: ({ originalId }) => ({ editionId: originalId, version: 0, slug: 'une-adresse' }),
  },
  'story.suggestTopics': { allowed: signedIn, input: () => ({ search: 'li' }) },

  'comment.list': { allowed: signedIn, input: ({ originalId }) => ({ editionId: originalId }) },
  'comment.counts': { allowed: signedIn, input: ({ originalId }) => ({ editionId: originalId }) },
  'comment.thread': { allowed: signedIn, input: ({ threadId }) => ({ threadId }) },
  'comment.earlier': {
    allowed: signedIn,
    input: ({ threadId, commentId }) => ({ threadId, before: commentId }),
  },
  'comment.start': {
    allowed: signedIn,
    input: ({ originalId }) => ({
      editionId: originalId,
      anchor: { kind: 'block', blockId: 'headline' },
      body: 'Est-ce sûr ?',
    }),
  },
  'comment.reply': { allowed: signedIn, input: ({ threadId }) => ({ threadId, body: 'Oui.' }) },
  // Nobody puts words into a colleague's mouth; an administrator may take them away.
  'comment.change': { allowed: [], input: ({ commentId }) => ({ commentId, body: 'Non.' }) },
  'comment.delete': { allowed: administrators, input: ({ commentId }) => ({ commentId }) },
  'comment.restore': { allowed: administrators, input: ({ commentId }) => ({ commentId }) },
  'comment.resolve': { allowed: signedIn, input: ({ threadId }) => ({ threadId }) },
  'comment.reopen': { allowed: signedIn, input: ({ threadId }) => ({ threadId }) },
  'comment.markRead': { allowed: signedIn, input: ({ threadId }) => ({ threadId }) },

  'notification.list': { allowed: signedIn, input: () => ({}) },
  'notification.unread': { allowed: signedIn },
  'notification.markRead': { allowed: signedIn, input: () => ({}) },
  'notification.digest': { allowed: signedIn },
  'notification.setDigest': { allowed: signedIn, input: () => ({ wantsDigest: true }) },

  // Nothing is read from a file by somebody who may add nothing.
  'exchange.exportTranslation': {
    allowed: translators,
    input: ({ translationId }) => ({ editionId: translationId }),
  },
  'exchange.importTranslation': {
    allowed: translators,
    input: ({ translationId }) => ({ editionId: translationId, contentBase64: noXliff }),
  },
  'exchange.exportMemory': { allowed: signedIn, input: () => ({ sourceLocale: 'fr', targetLocale: 'en' }) },
  'exchange.importMemory': { allowed: editors, input: () => ({ contentBase64: noXliff }) },
  'exchange.exportTerms': { allowed: signedIn },
  'exchange.importTerms': { allowed: translators, input: () => ({ contentBase64: noXliff }) },

  'facts.list': { allowed: signedIn, input: ({ originalId }) => ({ editionId: originalId }) },

  'history.revisions': { allowed: signedIn, input: ({ originalId }) => ({ editionId: originalId }) },
  'history.revision': { allowed: signedIn, input: ({ revisionId }) => ({ revisionId }) },
  'history.compare': { allowed: signedIn, input: ({ originalId }) => ({ editionId: originalId }) },
  'history.timeline': { allowed: signedIn, input: ({ storyId }) => ({ storyId }) },
  'history.preview': { allowed: signedIn, input: ({ originalId }) => ({ editionId: originalId }) },
  'history.name': {
    allowed: reporters,
    input: ({ originalId }) => ({ editionId: originalId, name: 'Avant relecture' }),
  },
  'history.restore': { allowed: reporters, input: ({ revisionId }) => ({ revisionId }) },
  'history.restoreBlock': {
    allowed: reporters,
    input: ({ revisionId }) => ({ revisionId, blockId: 'headline' }),
  },
  'history.beginRestore': { allowed: reporters, input: ({ revisionId }) => ({ revisionId }) },
  'history.finishRestore': {
    allowed: reporters,
    input: ({ revisionId }) => ({ revisionId, keptRevisionId: revisionId }),
  },

  'job.list': { allowed: signedIn, input: () => ({}) },
  'job.get': { allowed: signedIn, input: ({ nothingId }) => ({ runId: nothingId }) },
  'job.cancel': { allowed: editors, input: ({ runId }) => ({ runId }) },
  'job.retry': { allowed: editors, input: ({ runId }) => ({ runId }) },

  'publishing.state': { allowed: signedIn, input: ({ originalId }) => ({ editionId: originalId }) },
  'publishing.publications': { allowed: signedIn, input: ({ originalId }) => ({ editionId: originalId }) },
  'publishing.releases': { allowed: signedIn, input: () => ({}) },
  'publishing.submit': { allowed: reporters, input: ({ originalId }) => ({ editionId: originalId }) },
  'publishing.return': {
    allowed: editors,
    input: ({ originalId }) => ({ editionId: originalId, note: 'Pas encore.' }),
  },
  'publishing.approve': {
    allowed: editors,
    input: ({ originalId }) => ({ editionId: originalId, contentHash: '0'.repeat(64) }),
  },
  'publishing.overrideFinding': {
    allowed: editors,
    input: ({ findingId }) => ({ findingId, reason: 'Vérifié auprès de la source.' }),
  },
  'publishing.publish': { allowed: editors, input: ({ originalId }) => ({ editionId: originalId }) },
  'publishing.planRelease': {
    allowed: editors,
    input: ({ originalId }) => ({
      editionId: originalId,
      dueAt: '2099-01-01T06:00:00Z',
      timeZone: 'Africa/Tripoli',
    }),
  },
  'publishing.cancelRelease': { allowed: editors, input: ({ originalId }) => ({ editionId: originalId }) },
  'publishing.correct': {
    allowed: editors,
    input: ({ originalId }) => ({
      editionId: originalId,
      contentHash: '0'.repeat(64),
      note: 'Une correction.',
    }),
  },
  'publishing.unpublish': {
    allowed: editors,
    input: ({ originalId }) => ({ editionId: originalId, note: 'Retiré.' }),
  },
  'publishing.kill': { allowed: editors, input: ({ storyId }) => ({ storyId, note: 'Retiré.' }) },

  'schedule.list': { allowed: signedIn },
  'schedule.create': {
    allowed: editors,
    input: () => ({
      name: 'La revue du matin',
      kind: 'summarize_published',
      cron: '0 7 * * *',
      timeZone: 'Europe/Paris',
    }),
  },
  'schedule.change': {
    allowed: editors,
    input: ({ nothingId }) => ({
      scheduleId: nothingId,
      version: 0,
      name: 'La revue du matin',
      kind: 'summarize_published',
      cron: '0 7 * * *',
      timeZone: 'Europe/Paris',
    }),
  },
  'schedule.pause': { allowed: editors, input: ({ nothingId }) => ({ scheduleId: nothingId }) },
  'schedule.resume': { allowed: editors, input: ({ nothingId }) => ({ scheduleId: nothingId }) },
  'schedule.runNow': { allowed: editors, input: ({ nothingId }) => ({ scheduleId: nothingId }) },
  'schedule.delete': { allowed: editors, input: ({ nothingId }) => ({ scheduleId: nothingId }) },

  'suggestion.authors': {
    allowed: signedIn,
    input: ({ originalId }) => ({ editionId: originalId, ids: ['nothing0'] }),
  },
  'suggestion.decisions': { allowed: signedIn, input: ({ originalId }) => ({ editionId: originalId }) },
  'suggestion.decide': {
    allowed: reporters,
    input: ({ originalId }) => ({ editionId: originalId, ids: ['nothing0'], decision: 'accept' }),
  },
  'suggestion.takeBack': { allowed: signedIn, input: ({ nothingId }) => ({ decisionId: nothingId }) },

  'summary.list': { allowed: signedIn, input: ({ originalId }) => ({ editionId: originalId }) },
  'summary.request': {
    allowed: reporters,
    input: ({ originalId }) => ({ editionId: originalId, kinds: ['key_points'] }),
  },
  'summary.accept': { allowed: reporters, input: ({ summaryId }) => ({ summaryId }) },
  'summary.reject': { allowed: reporters, input: ({ summaryId }) => ({ summaryId }) },

  'term.list': { allowed: signedIn, input: () => ({}) },
  'term.inTranslation': {
    allowed: signedIn,
    input: ({ translationId }) => ({ editionId: translationId }),
  },
  'term.get': { allowed: signedIn, input: ({ nothingId }) => ({ termId: nothingId }) },
  // Spanish words, which the translator writes.
  'term.create': {
    allowed: translators,
    input: () => ({ forms: [{ locale: 'es', text: 'tregua', status: 'preferred' }] }),
  },
  'term.change': {
    allowed: translators,
    input: ({ nothingId }) => ({
      termId: nothingId,
      version: 1,
      forms: [{ locale: 'es', text: 'tregua', status: 'preferred' }],
    }),
  },
  'term.delete': { allowed: translators, input: ({ nothingId }) => ({ termId: nothingId, version: 1 }) },

  'translation.list': { allowed: signedIn, input: () => ({}) },
  'translation.untranslated': { allowed: signedIn, input: () => ({ locale: 'es' }) },
  'translation.get': { allowed: signedIn, input: ({ translationId }) => ({ editionId: translationId }) },
  'translation.expectedEngine': { allowed: signedIn, input: () => ({ source: 'fr', target: 'es' }) },
  // Into Spanish, which the reporter does not write.
  'translation.request': {
    allowed: translators,
    input: ({ originalId }) => ({ sourceEditionId: originalId, locale: 'es' }),
  },
  'translation.retranslateBlock': {
    allowed: translators,
    input: ({ translationId }) => ({ editionId: translationId, sourceBlockId: 'nothing' }),
  },
  'translation.copySource': {
    allowed: translators,
    input: ({ translationId }) => ({ editionId: translationId, sourceBlockId: 'nothing' }),
  },
  'translation.acceptBlock': {
    allowed: translators,
    input: ({ translationId }) => ({ editionId: translationId, sourceBlockId: 'nothing' }),
  },
  'translation.accept': {
    allowed: translators,
    input: ({ translationId }) => ({ editionId: translationId }),
  },
  'translation.takeSuggestion': {
    allowed: translators,
    input: ({ translationId }) => ({ editionId: translationId, sourceBlockId: 'nothing' }),
  },
  'translation.dismissSuggestion': {
    allowed: translators,
    input: ({ translationId }) => ({ editionId: translationId, sourceBlockId: 'nothing' }),
  },

  'writing.ticket': { allowed: signedIn, input: ({ originalId }) => ({ editionId: originalId }) },
};
