'use client';

import { useFormatter, useLocale } from 'next-intl';
import { isolateForeign } from '../../messages/isolate';

/** Names one after another as the interface's language joins them, whatever direction each of them runs. */
export function useListWords(): (names: readonly string[]) => string {
  const format = useFormatter();
  const locale = useLocale();
  return (names) =>
    format.list(
      names.map((name) => isolateForeign(name, locale)),
      { type: 'unit' },
    );
}
