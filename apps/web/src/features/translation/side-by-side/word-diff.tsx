'use client';

import { useMemo } from 'react';
import { diffWords } from '@marbre/story/document/diff-words';
import type { Locale } from '@marbre/story/vocabulary/locale';
import { DiffRuns } from './diff-runs';

export interface WordDiffProps {
  before: string;
  after: string;
  /** Language of both texts. */
  locale: Locale;
}

/** Two versions of a text, word by word. */
export function WordDiff({ before, after, locale }: WordDiffProps) {
  const changes = useMemo(() => diffWords(before, after, locale), [before, after, locale]);
  return <DiffRuns changes={changes} locale={locale} />;
}
