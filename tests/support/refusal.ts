import { Problem, type ProblemCode } from '@marbre/story/vocabulary/problem';

/** The code with which something was refused; fails the test when it was not refused, or broke instead. */
export async function refusalOf(attempt: Promise<unknown>): Promise<ProblemCode> {
  let outcome: unknown;
  try {
    outcome = await attempt;
  } catch (error) {
    if (error instanceof Problem) return error.code;
    throw error;
  }
  throw new Error(`nothing was refused: ${JSON.stringify(outcome)}`);
}
