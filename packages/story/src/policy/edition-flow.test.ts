import { describe, expect, it } from 'vitest';
import { editionStatuses } from '../vocabulary/status';
import { editionSteps, nextStep, statusAfter } from './edition-flow';

describe('the way of an edition to its readers', () => {
  it('never lets words become public without having been approved', () => {
    const direct = (['publish', 'schedule'] as const).flatMap((step) =>
      editionStatuses
        .filter((status) => statusAfter(status, step) !== null)
        .map((status) => `${step} from ${status}`),
    );
    expect(direct).toEqual([
      'publish from approved',
      'publish from scheduled',
      'publish from published',
      'schedule from approved',
      'schedule from scheduled',
    ]);
    expect(statusAfter('draft', 'approve')).toBeNull();
  });

  it('leaves nothing public and nothing planned after a story is killed', () => {
    for (const status of editionStatuses) {
      expect(['draft', 'withdrawn']).toContain(statusAfter(status, 'kill'));
    }
  });

  it('offers only a step that can be taken', () => {
    for (const status of editionStatuses) {
      for (const isChangedSinceApproval of [true, false]) {
        for (const isApprovalUnpublished of [true, false]) {
          const step = nextStep({ status, isChangedSinceApproval, isApprovalUnpublished });
          if (step) expect(statusAfter(status, step)).not.toBeNull();
        }
      }
    }
  });

  it('asks for a fresh approval when words changed after the first one', () => {
    expect(nextStep({ status: 'approved', isChangedSinceApproval: true, isApprovalUnpublished: true })).toBe(
      'approve',
    );
    expect(
      nextStep({ status: 'published', isChangedSinceApproval: true, isApprovalUnpublished: false }),
    ).toBe('approve');
  });

  it('knows every step from at least one state', () => {
    for (const step of editionSteps) {
      expect(editionStatuses.some((status) => statusAfter(status, step) !== null)).toBe(true);
    }
  });
});
