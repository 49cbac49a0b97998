import type { Locale } from '../vocabulary/locale';
import type { ProblemCode } from '../vocabulary/problem';
import { Problem } from '../vocabulary/problem';
import type { Role } from '../vocabulary/role';
import type { EditionStatus } from '../vocabulary/status';
import type { Actor, PersonActor } from './actor';

/** The facts about the thing acted upon, per action. An action without facts takes none. */
export interface ActionFacts {
  'story.list': undefined;
  'story.create': { locale: Locale; sectionId: string };
  'story.read': undefined;
  /** And where each of its editions stands. */
  'story.change': StoryFacts & { statuses: readonly EditionStatus[] };
  'edition.read': undefined;
  'edition.write': EditionFacts;
  'edition.suggest': EditionFacts;
  'suggestion.decide': EditionFacts;
  'suggestion.withdraw': EditionFacts & { authorId: string | null };
  'edition.submit': EditionFacts;
  'edition.return': EditionFacts;
  'edition.approve': EditionFacts;
  'edition.publish': EditionFacts;
  'edition.schedule': EditionFacts;
  'edition.unpublish': EditionFacts;
  'translation.request': { locale: Locale; sectionId: string };
  'translation.accept': EditionFacts;
  'term.list': undefined;
  /** The languages whose words are added, changed or taken away. */
  'term.manage': { locales: readonly Locale[] };
  'memory.search': undefined;
  'memory.manage': { locales: readonly Locale[] };
  'summary.request': EditionFacts;
  'summary.accept': EditionFacts;
  'finding.override': EditionFacts;
  'comment.create': EditionFacts;
  'comment.resolve': EditionFacts;
  'comment.change': { authorId: string | null };
  'comment.delete': { authorId: string | null };
  'notification.read': { personId: string };
  'job.list': undefined;
  'job.cancel': { requestedById: string | null };
  'schedule.list': undefined;
  'schedule.manage': undefined;
  'person.list': undefined;
  'person.manage': undefined;
  'person.read': { personId: string };
  'account.manage': { personId: string };
  'settings.read': undefined;
  'settings.manage': undefined;
  'audit.read': undefined;
}

export type Action = keyof ActionFacts;

export interface StoryFacts {
  sectionId: string;
  createdById: string | null;
}

export interface EditionFacts extends StoryFacts {
  locale: Locale;
  isTranslation: boolean;
  status: EditionStatus;
}

/** The answer, with the reason a person is told when it is no. */
export type Decision = { allowed: true } | { allowed: false; reason: ProblemCode };

const yes: Decision = { allowed: true };
const no = (reason: ProblemCode): Decision => ({ allowed: false, reason });

type Rule<A extends Action> = (person: PersonActor, facts: ActionFacts[A]) => Decision;

const anyone = (): Decision => yes;

const only =
  (...allowed: Role[]) =>
  (person: PersonActor): Decision =>
    allowed.includes(person.role) ? yes : no('not-allowed');

function writes(person: PersonActor, locale: Locale): Decision {
  return person.role === 'administrator' || person.locales.includes(locale) ? yes : no('not-allowed-locale');
}

function belongs(person: PersonActor, sectionId: string): Decision {
  const everywhere = person.role === 'administrator' || person.sectionIds.length === 0;
  return everywhere || person.sectionIds.includes(sectionId) ? yes : no('not-allowed-section');
}

/** The first refusal among several conditions, or yes. */
function all(...decisions: Decision[]): Decision {
  return decisions.find((decision) => !decision.allowed) ?? yes;
}

const editorial = (person: PersonActor, facts: { locale: Locale; sectionId: string }, ...allowed: Role[]) =>
  all(only(...allowed)(person), belongs(person, facts.sectionId), writes(person, facts.locale));

/**
 * Who may do what to the words of an edition. Reporters write originals and may mend translations of
 * their own stories; translators write translations; editors and administrators write everything.
 */
function mayContribute(person: PersonActor, facts: EditionFacts): Decision {
  const base = editorial(person, facts, 'administrator', 'editor', 'reporter', 'translator');
  if (!base.allowed) return base;
  if (person.role === 'translator' && !facts.isTranslation) return no('not-allowed');
  return yes;
}

/**
 * Who may join in about an edition: whoever works in its section and whoever writes its language, so that
 * a translator may ask about the original, and a reader of proofs about a text they may not touch.
 */
function mayComment(person: PersonActor, facts: EditionFacts): Decision {
  return writes(person, facts.locale).allowed ? yes : belongs(person, facts.sectionId);
}

/**
 * From review until it is out, a text belongs to those who approve it; its writers go on by suggesting. So does
 * what readers are told beside it: signatures, section and topics are published as the approver left them.
 */
const heldByEditors: readonly EditionStatus[] = ['in_review', 'approved', 'scheduled'];

function mayWrite(person: PersonActor, facts: EditionFacts): Decision {
  const isHeld = heldByEditors.includes(facts.status) && !only('administrator', 'editor')(person).allowed;
  return all(mayContribute(person, facts), isHeld ? no('suggest-only') : yes);
}

const rules: { [A in Action]: Rule<A> } = {
  'story.list': anyone,
  'story.read': anyone,
  'edition.read': anyone,
  'story.create': (person, facts) => editorial(person, facts, 'administrator', 'editor', 'reporter'),
  'story.change': (person, facts) =>
    all(
      person.role === 'reporter' && facts.createdById !== person.personId
        ? no('not-allowed')
        : only('administrator', 'editor', 'reporter')(person),
      belongs(person, facts.sectionId),
      person.role === 'reporter' && facts.statuses.some((status) => heldByEditors.includes(status))
        ? no('held-by-editors')
        : yes,
    ),
  'edition.write': mayWrite,
  'edition.suggest': mayContribute,
  'suggestion.decide': mayWrite,
  'suggestion.withdraw': (person, facts) =>
    facts.authorId === person.personId ? mayContribute(person, facts) : mayWrite(person, facts),
  'edition.submit': mayContribute,
  'edition.return': (person, facts) => editorial(person, facts, 'administrator', 'editor'),
  'edition.approve': (person, facts) => editorial(person, facts, 'administrator', 'editor'),
  'edition.publish': (person, facts) => editorial(person, facts, 'administrator', 'editor'),
  'edition.schedule': (person, facts) => editorial(person, facts, 'administrator', 'editor'),
  'edition.unpublish': (person, facts) => editorial(person, facts, 'administrator', 'editor'),
  'translation.request': (person, facts) =>
    editorial(person, facts, 'administrator', 'editor', 'reporter', 'translator'),
  'translation.accept': mayWrite,
  'term.list': anyone,
  'term.manage': (person, facts) =>
    all(
      only('administrator', 'editor', 'translator')(person),
      ...facts.locales.map((locale) => writes(person, locale)),
    ),
  'memory.search': anyone,
  'memory.manage': (person, facts) =>
    all(only('administrator', 'editor')(person), ...facts.locales.map((locale) => writes(person, locale))),
  'summary.request': mayContribute,
  'summary.accept': mayWrite,
  'finding.override': (person, facts) => editorial(person, facts, 'administrator', 'editor'),
  'comment.create': mayComment,
  'comment.resolve': mayComment,
  'comment.change': (person, facts) => (facts.authorId === person.personId ? yes : no('not-allowed')),
  'comment.delete': (person, facts) =>
    facts.authorId === person.personId ? yes : only('administrator')(person),
  'notification.read': (person, facts) => (facts.personId === person.personId ? yes : no('not-allowed')),
  'job.list': anyone,
  'job.cancel': (person, facts) =>
    facts.requestedById === person.personId ? yes : only('administrator', 'editor')(person),
  'schedule.list': anyone,
  'schedule.manage': only('administrator', 'editor'),
  'person.list': anyone,
  'person.manage': only('administrator'),
  'person.read': (person, facts) =>
    facts.personId === person.personId ? yes : only('administrator')(person),
  'account.manage': (person, facts) => (facts.personId === person.personId ? yes : no('not-allowed')),
  'settings.read': anyone,
  'settings.manage': only('administrator'),
  'audit.read': only('administrator'),
};

/**
 * The one policy: may `actor` do `action`, given the facts about the thing?
 *
 * Asked by procedures, jobs, sockets, exports and buttons alike; anything not listed is refused.
 * The system actor stands for our own worker and is allowed everything but acting on a person's account.
 */
export function can<A extends Action>(
  actor: Actor,
  action: A,
  ...facts: ActionFacts[A] extends undefined ? [] : [ActionFacts[A]]
): Decision {
  if (actor.kind === 'anonymous') return no('not-signed-in');
  if (actor.kind === 'system') return action === 'account.manage' ? no('not-allowed') : yes;
  const rule = rules[action] as Rule<A> | undefined;
  return rule ? rule(actor, facts[0] as ActionFacts[A]) : no('not-allowed');
}

/** Throws the refusal as a Problem: how commands ask the policy. */
export function assertCan<A extends Action>(
  actor: Actor,
  action: A,
  ...facts: ActionFacts[A] extends undefined ? [] : [ActionFacts[A]]
): void {
  const decision = can(actor, action, ...facts);
  if (!decision.allowed) throw new Problem(decision.reason);
}
