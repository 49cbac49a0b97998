import { EngineProblem, type EngineProblemCode } from '@marbre/language/engine-problem';
import { Problem, type ProblemCode } from '@marbre/story/vocabulary/problem';

/** What people are told of an engine's failure; only `engine-failed` is worth another attempt. */
const problemOf = {
  'pair-unsupported': 'language-pair-unsupported',
  'not-installed': 'engine-unavailable',
  'not-configured': 'engine-unavailable',
  'models-missing': 'engine-unavailable',
  refused: 'engine-unavailable',
  'limit-reached': 'engine-unavailable',
  unreachable: 'engine-failed',
  'rate-limited': 'engine-failed',
  'download-failed': 'engine-failed',
  'download-corrupt': 'engine-failed',
  'timed-out': 'engine-failed',
  'output-unusable': 'engine-failed',
  crashed: 'engine-failed',
} as const satisfies Record<EngineProblemCode, ProblemCode>;

/** What people are told of a block that an engine failed at. */
export function problemCodeOf(code: EngineProblemCode): ProblemCode {
  return problemOf[code];
}

/** An engine's failure as a Problem; anything else as it is. */
export function engineFailure(error: unknown): unknown {
  if (!(error instanceof EngineProblem)) return error;
  return new Problem(problemOf[error.code], { values: { engine: error.engine, reason: error.code } });
}
