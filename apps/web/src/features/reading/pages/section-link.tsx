import type { ReaderSection } from '@marbre/api/reading/open-reading';
import { directionOf } from '@marbre/story/vocabulary/locale';
import type { PageContext } from './page-context';

interface SectionNameProps {
  context: PageContext;
  section: ReaderSection;
}

/** A section by its name, which says its language while it has none in the page's. */
export function SectionName({ context, section: { name, nameLocale } }: SectionNameProps) {
  if (nameLocale === null || nameLocale === context.locale) return name;
  return (
    <span lang={nameLocale} dir={directionOf(nameLocale)}>
      {name}
    </span>
  );
}

/** A section's name, leading to its page. */
export function SectionLink({ isHere = false, ...props }: SectionNameProps & { isHere?: boolean }) {
  const { context, section } = props;
  return (
    <a href={`/${context.locale}/section/${section.slug}`} aria-current={isHere ? 'page' : undefined}>
      <SectionName {...props} />
    </a>
  );
}
