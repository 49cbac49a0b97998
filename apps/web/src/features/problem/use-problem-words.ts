'use client';

import { useTranslations } from 'next-intl';
import type { ProblemShape } from '@marbre/story/vocabulary/problem';

/** The refusal inside anything thrown by a procedure; a lost connection is `unavailable`. */
export function problemOf(error: unknown): ProblemShape {
  const data = (error as { data?: { problem?: ProblemShape } | null } | null)?.data;
  if (data?.problem) return data.problem;
  return { code: error instanceof TypeError || !data ? 'unavailable' : 'unexpected' };
}

/** Puts a refusal into the person's language. */
export function useProblemWords(): (problem: ProblemShape) => string {
  const t = useTranslations('problem');
  return (problem) => t(problem.code, { limit: '', minutes: '', ...problem.values });
}

/** Splits a failed act into the words for one field and the words for the whole form. */
export function useFormProblem(error: unknown): {
  forField: (...names: string[]) => string | undefined;
  forForm: (fields: string[]) => string | undefined;
} {
  const words = useProblemWords();
  const problem = error ? problemOf(error) : null;
  const root = problem?.field?.split('.')[0];
  return {
    forField: (...names) => (problem && root && names.includes(root) ? words(problem) : undefined),
    forForm: (fields) => (problem && !(root && fields.includes(root)) ? words(problem) : undefined),
  };
}
