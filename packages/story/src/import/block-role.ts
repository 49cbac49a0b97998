import { classesOf, findElement } from './html-element';
import type { HtmlElement } from './html-element';
import type { ImportRole } from './import-block';

/** What an element says it is by the names newsrooms and word processors give, or by the size of its type. */
export function roleOf(element: HtmlElement): ImportRole | undefined {
  const classes = classesOf(element);
  const has = (...names: string[]) => classes.some((name) => names.includes(name));
  if (has('msotitle', 'title', 'headline')) return 'headline';
  if (has('msosubtitle', 'subtitle', 'standfirst', 'chapo', 'chapeau', 'dek', 'lede')) return 'standfirst';
  if (has('byline', 'author', 'signature')) return 'byline';
  if (element.name !== 'p') return undefined;
  // Google Docs has no names for its styles, only the size its title is set in.
  const size = Number.parseFloat(
    findElement(element.children, 'span')?.attribs.style?.match(/font-size:\s*([\d.]+)pt/)?.[1] ?? '',
  );
  return size >= 24 ? 'headline' : undefined;
}
