import {
  type Problem,
  type ProblemCode,
  problemCodes,
  type ProblemShape,
} from '@marbre/story/vocabulary/problem';

/** Puts a refusal into the one string next-auth lets through to the sign-in page. */
export function encodeSignInProblem(problem: Problem): string {
  return JSON.stringify({ code: problem.code, values: problem.details.values });
}

/** Reads it back; anything else is `unexpected`. */
export function decodeSignInProblem(text: string): ProblemShape {
  try {
    const { code, values } = JSON.parse(text) as ProblemShape;
    return {
      code: problemCodes.find((known): known is ProblemCode => known === code) ?? 'unexpected',
      values,
    };
  } catch {
    return { code: 'unexpected' };
  }
}
