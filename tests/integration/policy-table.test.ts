import { appRouter } from '@marbre/api/app-router';
import { Problem, type ProblemCode } from '@marbre/story/vocabulary/problem';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { layPolicyFixture, procedureFor } from '../support/lay-policy-fixture';
import { openTestNewsroom, type TestNewsroom } from '../support/test-newsroom';
import { type Caller, callers, policyTable, type PolicyFixture } from './policy-table';

/** The answers of the policy; any other refusal means that it let the caller through. */
const refusals: readonly ProblemCode[] = [
  'not-signed-in',
  'not-allowed',
  'not-allowed-locale',
  'not-allowed-section',
];

const procedures = Object.keys(appRouter._def.procedures).sort();

let newsroom: TestNewsroom;
let fixture: PolicyFixture;

beforeAll(async () => {
  newsroom = await openTestNewsroom();
  fixture = await layPolicyFixture(newsroom);
});
afterAll(() => newsroom.close());

/** The refusal of the policy, or null when the caller was let through. */
async function refusalOf(name: Caller, path: string): Promise<ProblemCode | null> {
  const row = policyTable[path];
  if (!row) throw new Error(`${path} has no row`);
  const call = await procedureFor(newsroom, fixture, name, path);
  try {
    const answer = await call(row.input?.(fixture));
    if (row.isSubscription) await (answer as AsyncGenerator).return(undefined);
    return null;
  } catch (error) {
    if (!(error instanceof Error) || !(error.cause instanceof Problem)) throw error;
    return refusals.find((code) => code === (error.cause as Problem).code) ?? null;
  }
}

describe('the policy table', () => {
  it('has a row for every procedure, and none for what does not exist', () => {
    expect(Object.keys(policyTable).sort()).toEqual(procedures);
  });

  describe.each(procedures.filter((path) => policyTable[path]))('%s', (path) => {
    it.each(callers)('as %s', async (name) => {
      const refusal = await refusalOf(name, path);
      const expected = policyTable[path]?.allowed.includes(name) ? 'let through' : 'refused';
      expect(refusal ? 'refused' : 'let through').toBe(expected);
      if (name === 'anonymous' && refusal) expect(refusal).toBe('not-signed-in');
    });
  });
});
