import { type Locale, primaryOf } from '../vocabulary/locale';

const noBreakSpace = '\u00a0';
const narrowNoBreakSpace = '\u202f';

type Rule = readonly [pattern: RegExp, replacement: string];

/** A space, or a group of digits parted from the next by one. Every rule replaces one space by another. */
const groupedDigits: Rule = [/(?<=\d)[ \u00a0](?=\d{3}(?!\d))/gu, narrowNoBreakSpace];
const beforePercent: Rule = [/(?<=\d) (?=[%‰])/gu, noBreakSpace];

const aroundHours: readonly Rule[] = [
  [/(?<=\d) (?=h\b)/gu, noBreakSpace],
  [/(?<=\d[ \u00a0]h) (?=\d)/gu, noBreakSpace],
];

/**
 * French: narrow no-break space before ; ! ? and inside guillemets, no-break space before the colon, as in
 * the Lexique des règles typographiques en usage à l'Imprimerie nationale. The others only keep numbers whole.
 */
const rules: Readonly<Record<string, readonly Rule[]>> = {
  fr: [
    [/[ \u00a0](?=[;!?»])/gu, narrowNoBreakSpace],
    [/(?<=«)[ \u00a0]/gu, narrowNoBreakSpace],
    [/ (?=:(?:\s|$))/gu, noBreakSpace],
    ...aroundHours,
    groupedDigits,
    beforePercent,
  ],
  en: [groupedDigits],
  es: [groupedDigits, beforePercent],
  ar: [groupedDigits],
};

/** Of a language whose typography nobody wrote down, only numbers are kept whole. */
const anyLanguage: readonly Rule[] = [groupedDigits];

/**
 * The text as its language sets it on a page. Only the kind of a space changes, never a letter, a mark or
 * the length, so what readers see is word for word what was approved, and offsets hold.
 */
export function typeset(text: string, locale: Locale): string {
  const applicable = rules[primaryOf(locale)] ?? anyLanguage;
  return applicable.reduce((set, [pattern, space]) => set.replace(pattern, space), text);
}

const firstStrong = /[\p{L}]/u;
const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;

/** Direction of a text by its first letter, or null when it has none. */
export function directionOfText(text: string): 'ltr' | 'rtl' | null {
  const letter = firstStrong.exec(text)?.[0];
  if (!letter) return null;
  return rightToLeft.test(letter) ? 'rtl' : 'ltr';
}
