import { appRouter } from '@marbre/api/app-router';
import { Problem } from '@marbre/story/vocabulary/problem';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { layPolicyFixture, procedureFor } from '../support/lay-policy-fixture';
import { openTestNewsroom, type TestNewsroom } from '../support/test-newsroom';
import { policyTable, type PolicyFixture } from './policy-table';

/** What no form sends, and what a database, a parser or an object of JavaScript might trip over. */
const oddities: readonly unknown[] = [
  null,
  '',
  'a\u0000b',
  'half of \ud83d',
  'x'.repeat(20_000),
  'constructor',
  '__proto__',
  "%_\\'(|&!:*",
  'ffffffff-ffff-0fff-0fff-ffffffffffff',
  '0000-01-01T00:00:00.000Z_01900000-0000-7000-8000-000000000000',
  '+275760-09-13T00:00:00Z',
  -1,
  2 ** 31,
  1e300,
  Number.NaN,
  [],
  [null],
  {},
];

/** Fields that a question may leave out, and that the table of the policy does. */
const optional: Record<string, readonly string[]> = {
  'comment.list': ['isResolved', 'after', 'take'],
  'history.compare': ['fromId', 'toId'],
  'history.preview': ['revisionId'],
  'history.revisions': ['after', 'take'],
  'history.timeline': ['after', 'take'],
  'job.list': ['state', 'job', 'scheduleId', 'after', 'take'],
  'memory.matches': ['sourceBlockIds'],
  'memory.search': ['side', 'sourceLocale', 'after', 'take'],
  'notification.list': ['isUnread', 'after', 'take'],
  'people.list': ['search', 'role', 'after', 'take'],
  'publishing.publications': ['storyId', 'after', 'take'],
  'publishing.releases': ['from', 'until', 'take'],
  'story.list': ['view', 'locale', 'sectionId', 'personId', 'status', 'search', 'after', 'take'],
  'suggestion.decisions': ['after'],
  'term.list': ['search', 'locale', 'withoutLocale', 'sectionId', 'after', 'take'],
  'translation.list': ['locale', 'progress', 'after', 'take'],
  'translation.untranslated': ['after', 'take'],
};

/** An input with one field at a time made odd, however deep it lies; and what is no input at all. */
function* spoilt(input: unknown): Generator<unknown> {
  yield* oddities;
  if (typeof input !== 'object' || input === null) return;
  for (const [key, value] of Object.entries(input)) {
    for (const odd of spoilt(value)) yield Array.isArray(input) ? [odd] : { ...input, [key]: odd };
  }
}

const procedures = Object.keys(appRouter._def.procedures).sort();

let newsroom: TestNewsroom;
let fixture: PolicyFixture;

beforeAll(async () => {
  newsroom = await openTestNewsroom();
  fixture = await layPolicyFixture(newsroom);
});
afterAll(() => newsroom.close());

describe('whatever is sent to it, a procedure answers or refuses by name', () => {
  it.each(procedures)('%s', { timeout: 60_000 }, async (path) => {
    const row = policyTable[path];
    if (!row) return;
    const who = row.allowed.includes('administrator') ? 'administrator' : 'reporter';
    const call = await procedureFor(newsroom, fixture, who, path);
    const left = Object.fromEntries((optional[path] ?? []).map((name) => [name, undefined]));
    const failures: unknown[] = [];
    for (const input of spoilt({ ...left, ...(row.input?.(fixture) as object) })) {
      await call(input).catch(({ cause }: Error) => {
        const isNamed =
          cause instanceof Problem && (cause.code !== 'field-invalid' || cause.details.field !== undefined);
        if (!isNamed) failures.push({ input, cause });
      });
    }
    expect(failures).toEqual([]);
  });
});
