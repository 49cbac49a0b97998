import { Problem } from '@marbre/story/vocabulary/problem';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { parseInput } from './parse-input';

const schema = z.object({
  slug: z.string().max(5, 'slug-too-long'),
  bylines: z.array(z.object({ name: z.string().min(1) })).default([]),
});

function problemOf(input: unknown): Problem {
  try {
    parseInput(schema, input);
  } catch (error) {
    if (error instanceof Problem) return error;
  }
  throw new Error('nothing was refused');
}

describe('bad input', () => {
  it('is answered with the code its schema names, the field and the limit', () => {
    expect(problemOf({ slug: 'far too long' })).toMatchObject({
      code: 'slug-too-long',
      details: { field: 'slug', values: { limit: 5 } },
    });
  });

  it('names a field inside a list by its place', () => {
    expect(problemOf({ slug: 'a', bylines: [{ name: 'Ada' }, { name: '' }] })).toMatchObject({
      code: 'field-required',
      details: { field: 'bylines.1.name' },
    });
  });

  it('tells a missing field from a wrong one', () => {
    expect(problemOf({}).code).toBe('field-required');
    expect(problemOf({ slug: 7 }).code).toBe('field-invalid');
    expect(problemOf(null).code).toBe('field-invalid');
  });

  it('is refused where the database could not hold it, and the field is named', () => {
    expect(problemOf({ slug: 'a\u0000b' })).toMatchObject({
      code: 'field-invalid',
      details: { field: 'slug' },
    });
    expect(problemOf({ slug: 'a', bylines: [{ name: 'Ada' }, { name: 'half \ud83d' }] })).toMatchObject({
      code: 'field-invalid',
      details: { field: 'bylines.1.name' },
    });
    expect(parseInput(schema, { slug: 'tab\t😀' }).slug).toBe('tab\t😀');
  });
});
