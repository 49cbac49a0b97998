import { extractNames } from '@marbre/story/facts/extract-names';
import { foldWord } from '@marbre/story/facts/fold-text';
import { acronymEquivalents, countryEquivalent } from '@marbre/story/facts/known-equivalents';
import { nameParticles, ordinaryWords, personParticles } from '@marbre/story/facts/name-words';
import { institutionWords } from './institution-words';

/** What the newsroom knows about names and terms of a story. */
export interface NameProtection {
  bylines: readonly string[];
  /** Agreed terms; without `target` the term stays as it is. */
  terms: readonly { source: string; target?: string }[];
}

/** A word or name that must reach the target as `target`, whatever the engine makes of it. */
export interface ProtectedTerm {
  source: string;
  target: string;
}

/** A text in which terms are replaced by placeholders that engines pass through. */
export interface MaskedText {
  text: string;
  terms: ProtectedTerm[];
}

const address =
  /(?:https?:\/\/|www\.)[^\s<>]+[^\s<>.,;:!?)»”"]|[\w.+-]+@[\w-]+\.[\w.]+\w|(?<![\p{L}\p{N}])[@#][\p{L}\p{N}_]+/gu;

/**
 * Lists what a literal-minded engine must not translate in a story: bylines, agreed terms, addresses,
 * acronyms, and names of persons with the surnames they are later called by. Longest first.
 *
 * Places, countries and institutions are left to the engine: they have names of their own in each language.
 */
export function collectTerms(
  story: readonly string[],
  source: string,
  target: string,
  protection: NameProtection,
): ProtectedTerm[] {
  const terms = new Map<string, string>();
  const keep = (term: string, into = term) => {
    if (term.trim() !== '' && !terms.has(term)) terms.set(term, into);
  };
  for (const term of protection.terms) keep(term.source, term.target ?? term.source);
  for (const byline of protection.bylines) keep(byline);
  for (const text of story) {
    for (const match of text.matchAll(address)) keep(match[0]);
    for (const fact of extractNames(text, source)) {
      // "Onu" and "Otan" are acronyms too, written as words.
      const known = acronymEquivalents(fact.text, source, target)[0];
      if (fact.kind === 'acronym' || known !== undefined) {
        keep(fact.text, known ?? fact.text);
      } else if (isPersonName(fact.text, source, target)) {
        keep(fact.text);
      }
    }
  }
  for (const byline of protection.bylines) keepSurname(byline, source, keep);
  for (const name of [...terms.keys()])
    if (isPersonName(name, source, target)) keepSurname(name, source, keep);
  return [...terms]
    .map(([from, into]) => ({ source: from, target: into }))
    .sort((left, right) => right.source.length - left.source.length);
}

/** Two capitalised words or more, joined by nothing but a person's particles; or an Arabic "al-X". */
function isPersonName(name: string, source: string, target: string): boolean {
  const words = name.split(/[\s\u00a0\u202f]+/u);
  if (words.length === 1) return /^(?:al|el)-\p{Lu}/iu.test(name);
  if (countryEquivalent(name, source, target) !== null) return false;
  const folded = words.map(foldWord);
  if (folded.some((word) => institutionWords.has(word))) return false;
  return words.every(
    (word, index) => /^\p{Lu}|^(?:al|el)-/u.test(word) || personParticles.has(folded[index] ?? ''),
  );
}

function keepSurname(name: string, source: string, keep: (term: string) => void): void {
  const words = name.split(/[\s\u00a0\u202f]+/u);
  const surname = words.at(-1) ?? '';
  const folded = foldWord(surname);
  const isOrdinary = nameParticles.has(folded) || ordinaryWords[source]?.has(folded);
  if (words.length > 1 && surname.length >= 3 && /^\p{Lu}|^al-/u.test(surname) && !isOrdinary) keep(surname);
}

/**
 * Replaces terms by placeholders. They look like unknown proper names, which engines copy and still inflect
 * and order their neighbours around; a hole in the sentence would spoil its grammar.
 *
 * @param terms longest first, as `collectTerms` gives them.
 */
export function maskTerms(text: string, terms: readonly ProtectedTerm[]): MaskedText {
  const used: ProtectedTerm[] = [];
  const wanted = terms.filter((term) => text.includes(term.source));
  if (wanted.length === 0) return { text, terms: used };
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${wanted.map((term) => escapePattern(term.source)).join('|')})(?![\\p{L}\\p{N}])`,
    'gu',
  );
  const bySource = new Map(wanted.map((term) => [term.source, term]));
  const masked = text.replace(pattern, (found) => {
    const term = bySource.get(found);
    if (!term) return found;
    used.push(term);
    return placeholder(used.length - 1);
  });
  return { text: masked, terms: used };
}

/**
 * Puts the terms back, and says which placeholders the engine lost. Case, and a possessive or plural glued to a
 * placeholder, do not matter.
 */
export function unmaskTerms(
  text: string,
  terms: readonly ProtectedTerm[],
): { text: string; lost: ProtectedTerm[] } {
  const seen = new Set<number>();
  const restored = text.replace(/zqx([bcdfghjklmnp]{2})/gi, (found: string, digits: string) => {
    const index = indexOfPlaceholder(digits.toLowerCase());
    const term = terms[index];
    if (!term) return '';
    seen.add(index);
    return term.target;
  });
  return { text: restored, lost: terms.filter((_, index) => !seen.has(index)) };
}

/** Twelve consonants that no language here reads as an ending; two of them number 144 terms in one block. */
const letters = 'bcdfghjklmnp';

function placeholder(index: number): string {
  return `Zqx${letters[Math.floor(index / letters.length) % letters.length] ?? 'b'}${letters[index % letters.length] ?? 'b'}`;
}

function indexOfPlaceholder(digits: string): number {
  return letters.indexOf(digits[0] ?? '') * letters.length + letters.indexOf(digits[1] ?? '');
}

function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
