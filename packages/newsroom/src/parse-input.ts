import { Problem, type ProblemCode, problemCodes } from '@marbre/story/vocabulary/problem';
import type { z } from 'zod';

/**
 * Parses a command's input, turning the first fault into a Problem that names the field.
 *
 * A schema may give a problem code as its message (`z.string().max(80, 'slug-too-long')`); anything
 * else is told apart only as missing, too long or invalid.
 */
export function parseInput<Schema extends z.ZodType>(schema: Schema, input: unknown): z.output<Schema> {
  const result = schema.safeParse(input, { reportInput: true });
  if (!result.success) throw problemFromIssue(result.error.issues[0]);
  const field = findUnstorable(result.data, '');
  if (field !== null) throw new Problem('field-invalid', { field });
  return result.data;
}

/**
 * The path of the first text that Postgres cannot hold, or null: neither its text nor its JSON takes a NUL or
 * half of a surrogate pair.
 */
function findUnstorable(value: unknown, path: string): string | null {
  if (typeof value === 'string') return value.includes('\u0000') || !value.isWellFormed() ? path : null;
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return null;
  for (const [key, member] of Object.entries(value)) {
    const found = findUnstorable(member, path === '' ? key : `${path}.${key}`);
    if (found !== null) return found;
  }
  return null;
}

function problemFromIssue(issue: z.core.$ZodIssue | undefined): Problem {
  if (!issue) return new Problem('field-invalid');
  const field = issue.path.join('.');
  const named = problemCodes.find((code) => code === issue.message);
  if (named) return new Problem(named, { field, values: limitOf(issue) });
  return new Problem(codeOf(issue), { field, values: limitOf(issue) });
}

function codeOf(issue: z.core.$ZodIssue): ProblemCode {
  if (issue.code === 'too_big') return 'field-too-long';
  if (issue.code === 'too_small') return 'field-required';
  if (issue.code === 'invalid_type' && issue.input === undefined) return 'field-required';
  return 'field-invalid';
}

function limitOf(issue: z.core.$ZodIssue): Record<string, number> | undefined {
  if (issue.code === 'too_big') return { limit: Number(issue.maximum) };
  if (issue.code === 'too_small') return { limit: Number(issue.minimum) };
  return undefined;
}
