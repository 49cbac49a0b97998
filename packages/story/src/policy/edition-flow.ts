import type { EditionStatus } from '../vocabulary/status';

/**
 * The steps of an edition on its way to readers and back.
 *
 * `approve` may be repeated: on an approved edition it binds the approval to the words as they are now,
 * on a published one it prepares an update. `kill` takes a whole story back, whatever each edition's
 * state.
 */
export const editionSteps = [
  'submit',
  'return',
  'approve',
  'publish',
  'schedule',
  'cancel_release',
  'correct',
  'unpublish',
  'kill',
] as const;

export type EditionStep = (typeof editionSteps)[number];

/** From which state each step leads to which; a pair that is not listed is refused. */
const transitions: Record<EditionStep, Partial<Record<EditionStatus, EditionStatus>>> = {
  submit: { draft: 'in_review', withdrawn: 'in_review' },
  return: { in_review: 'draft', approved: 'draft' },
  approve: { in_review: 'approved', approved: 'approved', published: 'published' },
  publish: { approved: 'published', scheduled: 'published', published: 'published' },
  schedule: { approved: 'scheduled', scheduled: 'scheduled' },
  cancel_release: { scheduled: 'approved' },
  correct: { published: 'published' },
  unpublish: { published: 'withdrawn' },
  kill: {
    draft: 'draft',
    in_review: 'draft',
    approved: 'draft',
    scheduled: 'draft',
    published: 'withdrawn',
    withdrawn: 'withdrawn',
  },
};

/** The state a step leads to, or null when it cannot be taken from `status`. */
export function statusAfter(status: EditionStatus, step: EditionStep): EditionStatus | null {
  return transitions[step][status] ?? null;
}

/** What the flow needs to know of an edition to name its next step. */
export interface FlowFacts {
  status: EditionStatus;
  /** The live words differ from those last approved. */
  isChangedSinceApproval: boolean;
  /** The words last approved are not yet those that readers see. */
  isApprovalUnpublished: boolean;
}

/**
 * The one step that brings an edition closer to readers: what the primary button offers.
 * Null when readers already see the present words, or when a planned release needs nothing more.
 */
export function nextStep(facts: FlowFacts): EditionStep | null {
  switch (facts.status) {
    case 'draft':
    case 'withdrawn':
      return 'submit';
    case 'in_review':
      return 'approve';
    case 'approved':
      return facts.isChangedSinceApproval ? 'approve' : 'publish';
    case 'scheduled':
      return null;
    case 'published':
      if (facts.isChangedSinceApproval) return 'approve';
      return facts.isApprovalUnpublished ? 'publish' : null;
  }
}
