import { type InterfaceLanguage, interfaceLanguages } from '@marbre/story/vocabulary/interface-language';

/**
 * The first language of an Accept-Language header among those on offer, a variety for want of the very one;
 * the first on offer when none is.
 */
export function negotiate(header: string | null): InterfaceLanguage;
export function negotiate(header: string | null, offered: readonly string[]): string;
export function negotiate(header: string | null, offered: readonly string[] = interfaceLanguages): string {
  const wanted = (header ?? '')
    .split(',')
    .map((entry) => {
      const [tag = '', ...parameters] = entry.trim().toLowerCase().split(';');
      const quality = parameters.map((parameter) => /^\s*q=([\d.]+)$/.exec(parameter)?.[1]).find(Boolean);
      return { tag, quality: quality === undefined ? 1 : Number(quality) };
    })
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality);
  const primary = (tag: string) => tag.toLowerCase().split('-')[0];
  const fitting = ({ tag }: { tag: string }) =>
    offered.find((one) => one.toLowerCase() === tag) ?? offered.find((one) => primary(one) === primary(tag));
  return wanted.map(fitting).find((one) => one !== undefined) ?? offered[0] ?? interfaceLanguages[0];
}
