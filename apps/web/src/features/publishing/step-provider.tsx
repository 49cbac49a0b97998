'use client';

import { createContext, type ReactNode, useContext, useState } from 'react';

/** A step that asks something before it is taken. */
export type AskedStep = 'publish' | 'schedule' | 'return' | 'unpublish' | 'kill' | 'correct';

type Asked = [AskedStep | null, (step: AskedStep | null) => void];

const AskedContext = createContext<Asked | null>(null);

/** Holds which step is being asked about, whether a button or the palette began it. */
export function StepProvider({ children }: { children: ReactNode }) {
  return <AskedContext value={useState<AskedStep | null>(null)}>{children}</AskedContext>;
}

export function useAskedStep(): Asked {
  const asked = useContext(AskedContext);
  if (!asked) throw new Error('useAskedStep needs a StepProvider above it');
  return asked;
}
