'use client';

import type { ReactNode } from 'react';
import { Direction } from 'radix-ui';

/** Tells menus, tabs and sliders which way the arrow keys run. */
export function DirectionProvider({
  direction,
  children,
}: {
  direction: 'ltr' | 'rtl';
  children: ReactNode;
}) {
  return <Direction.Provider dir={direction}>{children}</Direction.Provider>;
}
