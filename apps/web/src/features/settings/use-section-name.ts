'use client';

import { useInterfaceLanguage } from '../frame/use-interface-language';
import { useNewsroomLanguages } from '../frame/newsroom-languages';

interface NamedSection {
  slug: string;
  names: Partial<Record<string, string>>;
}

/** A section's name in the person's language, else in the newsroom's first in which it has one, else its address. */
export function useSectionName(): (section: NamedSection) => string {
  const locale = useInterfaceLanguage();
  const { open, all } = useNewsroomLanguages();
  const order = [locale, ...open, ...all];
  return ({ slug, names }) => names[order.find((one) => names[one]) ?? ''] ?? slug;
}
