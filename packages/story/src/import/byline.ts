import { sentencesOf } from './paragraph-split';
import type { Locale } from '../vocabulary/locale';

/** Words that introduce who signed, per language of the newsroom; a byline may stand in any of them. */
const introduction =
  /^(?:par|by|por|de notre (?:correspondante?|envoyée?) (?:à|en|au) [^,]+,|بقلم|إعداد|كتب)\s*:?\s+/iu;
/** A word between spaces: `\b` would find one behind every accent. */
const conjunction = /\s*[,&]\s*|\s+(?:et|and|y|e)\s+|\s+و\s*/iu;
const particle = "(?:de|du|des|d['’]|la|le|van|von|der|den|bin|ben|bint|ibn|ould|el|al|Al|da|dos|y)";
const capitalized = "(?:(?:[aA]l|[eE]l|[dDlLO])[-'’])?\\p{Lu}[\\p{L}'’.]*(?:-\\p{L}[\\p{L}'’]*)*";
const personName = new RegExp(
  `^${capitalized}(?:[ \u00a0]${particle}(?=[ \u00a0]))*(?:[ \u00a0](?:${particle}[ \u00a0])*${capitalized}){1,4}$`,
  'u',
);
const initials = /^(?:\p{Lu}\.[ -]?){2,3}$/u;
const longestByline = 120;

/** The names in a line that is nothing but a byline, or null. An introduction ("Par …") is taken off. */
export function readByline(line: string): string[] | null {
  const text = line
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/^[—–-]\s*/, '');
  if (text === '' || text.length > longestByline) return null;
  const rest = text.replace(introduction, '');
  const isIntroduced = rest !== text;
  const names = rest
    .replace(/\.$/, (stop) => (initials.test(rest) ? stop : ''))
    .split(conjunction)
    .map((name) => name.trim())
    .filter((name) => name !== '');
  if (names.length === 0) return null;
  const areNames = names.every((name) => personName.test(name) || initials.test(name));
  const areIntroduced =
    isIntroduced && names.every((name) => name.split(' ').length <= 5 && !/[.!?؟]$/.test(name));
  // Without an introduction a final stop makes it a sentence, if a short one.
  const isSentence = /[.!?؟]$/u.test(rest) && !initials.test(rest);
  return areIntroduced || (areNames && !isSentence) ? names : null;
}

/** The line without "Par", "By" and their like before the names. */
export function withoutIntroduction(line: string): string {
  return line.replace(introduction, '');
}

/**
 * A signature that follows the last sentence in the same paragraph ("… de cette crise. Salma Idir"):
 * the names and the paragraph without them, or null.
 */
export function splitTrailingByline(
  paragraph: string,
  locale: Locale,
): { text: string; names: string[] } | null {
  const sentences = sentencesOf(paragraph, locale);
  const last = sentences.at(-1)?.trim() ?? '';
  if (sentences.length < 2) return null;
  const names = readByline(last);
  const text = paragraph.slice(0, paragraph.lastIndexOf(last)).trimEnd();
  return names && /[.!?؟…»”"]$/u.test(text) ? { text, names } : null;
}
