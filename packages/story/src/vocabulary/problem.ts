/**
 * Everything that can be refused on purpose, in one list.
 *
 * `packages/api` maps each code to a transport status and `apps/web` to words in every interface
 * language; both tables are checked to be exhaustive by the compiler.
 */
export const problemCodes = [
  // who is asking
  'not-signed-in',
  'not-allowed',
  'not-allowed-locale',
  'not-allowed-section',
  'suggest-only',
  'held-by-editors',
  'cannot-change-self',
  'last-administrator',
  'sign-in-failed',
  'sign-in-throttled',
  'session-ended',
  'ticket-invalid',
  // people
  'email-invalid',
  'email-taken',
  'name-required',
  'password-too-short',
  'password-too-common',
  'invitation-invalid',
  'invitation-expired',
  'invitation-used',
  'reset-invalid',
  'setup-closed',
  'role-unknown',
  // what is asked for
  'not-found',
  'field-invalid',
  'field-required',
  'field-too-long',
  'version-conflict',
  'too-large',
  'too-many-requests',
  // stories
  'headline-required',
  'slug-invalid',
  'slug-too-long',
  'slug-taken',
  'locale-unknown',
  'language-retired',
  'section-unknown',
  'edition-exists',
  'import-unreadable',
  'import-empty',
  'import-unsupported',
  'import-several',
  'import-field',
  'document-invalid',
  // translation and summary
  'engine-unavailable',
  'engine-failed',
  'language-pair-unsupported',
  'translation-same-language',
  'translation-running',
  'translation-incomplete',
  'term-exists',
  'summary-empty',
  'summary-running',
  'facts-failing',
  'override-reason-required',
  // comments
  'comment-place-lost',
  // files exchanged with other tools
  'exchange-format',
  'exchange-unreadable',
  'exchange-unsafe',
  'exchange-ambiguous',
  'exchange-language',
  'exchange-story',
  // publication
  'status-not-allowed',
  'revision-changed',
  'not-approved',
  'time-in-past',
  'time-invalid',
  'not-published',
  'reason-required',
  // schedules and jobs
  'time-zone-invalid',
  'cron-invalid',
  'run-not-cancellable',
  // the newsroom's languages
  'language-exists',
  'last-language',
  // the house itself
  'unavailable',
  'unexpected',
] as const;

export type ProblemCode = (typeof problemCodes)[number];

/** What a person needs to know to mend it: the field at fault and the values to show. */
export interface ProblemDetails {
  /** Path of the input field at fault, e.g. `slug` or `bylines.0.name`. */
  field?: string;
  /** Values for the message: a limit, a name, a number of minutes. */
  values?: Record<string, string | number>;
}

/** Shared by every copy of this module in a process. */
const mark = Symbol.for('marbre.problem');

/**
 * A refusal on purpose. Commands throw this and nothing else. It is known by its mark, not by its class: a bundler
 * may give the pages and the procedures of one process a copy each, and a refusal passes from one to the other.
 */
export class Problem extends Error {
  readonly code: ProblemCode;
  readonly details: ProblemDetails;

  static override [Symbol.hasInstance](value: unknown): boolean {
    return typeof value === 'object' && value !== null && mark in value;
  }

  get [mark](): true {
    return true;
  }

  constructor(code: ProblemCode, details: ProblemDetails = {}) {
    super(details.field ? `${code} (${details.field})` : code);
    this.name = 'Problem';
    this.code = code;
    this.details = details;
  }
}

/** A refusal as it travels to a screen: the code and its details, never a message. */
export interface ProblemShape extends ProblemDetails {
  code: ProblemCode;
}
