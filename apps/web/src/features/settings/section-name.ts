/** A section's name in the reader's language, else in any it has, else its address. */
export function sectionName(
  section: { slug: string; names: Partial<Record<string, string>> },
  locale: string,
): string {
  return section.names[locale] ?? Object.values(section.names).find(Boolean) ?? section.slug;
}
