'use client';

import { useLocale } from 'next-intl';
import type { ReactNode } from 'react';
import { directionOf, type Locale } from '@marbre/story/vocabulary/locale';

/** The edge of the page; where a text ends there, room beside it for the dots that say it is cut. */
const edges = {
  ltr: { start: 'text-left', end: 'text-left pl-[1em] -ml-[1em]' },
  rtl: { start: 'text-right', end: 'text-right pr-[1em] -mr-[1em]' },
} as const;

/**
 * A headline in a list: clipped in its own direction, so that what is cut is its end; set against the page's edge.
 */
export function ClippedHeadline({ locale, children }: { locale: Locale; children: ReactNode }) {
  const page = directionOf(useLocale());
  const own = directionOf(locale);
  return (
    <span
      lang={locale}
      dir={own}
      className={`line-clamp-2 wrap-anywhere lg:line-clamp-1 ${edges[page][own === page ? 'start' : 'end']}`}
    >
      {children}
    </span>
  );
}
