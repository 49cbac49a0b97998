'use client';

import type { Editor } from '@tiptap/react';
import { createContext, type ReactNode, useContext } from 'react';
import type { Locale } from '@marbre/story/vocabulary/locale';
import type { LiveSession } from '../../writing/session/live-session';
import type { RowLayout } from '../layout/use-row-layout';
import type { Orphan, TextPair, Translation } from './live-pairs';
import type { CurrentPair } from './use-current-pair';
import type { Gaps } from './use-gaps';
import type { Offers } from './use-offers';
import type { PairActs } from './use-pair-acts';
import type { Problems } from './use-problems';
import type { TranslationRun } from './use-translation-run';

/** One translation open side by side with its source, for everything on its page. */
export interface OpenTranslation {
  editionId: string;
  sourceEditionId: string;
  sourceLocale: Locale;
  targetLocale: Locale;
  session: LiveSession;
  source: Editor;
  target: Editor;
  pairs: readonly TextPair[];
  /** Blocks of the translation whose source is gone: approval waits until somebody takes them out. */
  orphans: readonly Orphan[];
  current: TextPair | null;
  choose: CurrentPair['choose'];
  goTo: CurrentPair['goTo'];
  acts: PairActs;
  problems: Problems;
  offers: Offers;
  /** The engine that is likely to do what a machine is asked for. */
  engine: string | null;
  gaps: Gaps;
  layout: RowLayout;
  run: TranslationRun;
  abilities: Translation['abilities'];
  /** The person may write the translation, and so accept it. */
  mayWork: boolean;
}

const TranslationContext = createContext<OpenTranslation | null>(null);

export function TranslationProvider({ value, children }: { value: OpenTranslation; children: ReactNode }) {
  return <TranslationContext value={value}>{children}</TranslationContext>;
}

export function useOpenTranslation(): OpenTranslation {
  const open = useContext(TranslationContext);
  if (!open) throw new Error('useOpenTranslation needs a TranslationProvider above it');
  return open;
}
