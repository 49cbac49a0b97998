import { extractDates } from './extract-dates';
import type { NameFact } from './fact';
import { foldWord } from './fold-text';
import { nameParticles, ordinaryWords, titles } from './name-words';

const word =
  /[\p{L}\p{M}][\p{L}\p{M}\p{N}]*(?:['’](?=\p{Lu})[\p{L}\p{M}]+)?(?:[-‑][\p{L}\p{M}\p{N}]+)*|[.!?:…«»"“”()]/gu;

interface Token {
  text: string;
  start: number;
  end: number;
  isCapital: boolean;
  beginsSentence: boolean;
}

/**
 * Lists names (runs of capitalised words with their particles) and acronyms, in order, repeats included.
 *
 * Arabic has no capitals: there the list holds only Latin-script names and acronyms.
 */
export function extractNames(text: string, locale: string): NameFact[] {
  const ordinary = ordinaryWords[locale] ?? new Set<string>();
  const tokens = tokenize(text);
  const facts: NameFact[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    const first = tokens[index];
    if (!first?.isCapital) continue;
    let last = index;
    for (let ahead = index + 1; ahead < tokens.length; ahead += 1) {
      const token = tokens[ahead];
      const before = tokens[ahead - 1];
      if (
        !token ||
        !before ||
        !/^[\s\u00a0\u202f]*(?:d['’]|l['’])?$/iu.test(text.slice(before.end, token.start))
      )
        break;
      if (token.isCapital && !/[.!?…]/.test(text.slice(before.end, token.start))) last = ahead;
      else if (!nameParticles.has(foldWord(token.text)) || ahead - last > 2) break;
    }
    let start = index;
    while (start <= last && isDroppedInFront(tokens[start], ordinary)) start += 1;
    pushName(facts, text, tokens.slice(start, last + 1), ordinary);
    index = last;
  }
  const dates = extractDates(text, locale);
  return facts.filter((fact) => !dates.some((date) => date.start <= fact.start && fact.end <= date.end));
}

function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let beginsSentence = true;
  for (const match of text.matchAll(word)) {
    if (/^[.!?:…«»"“”()]$/u.test(match[0])) {
      // A stop after an initial or a title is not the end of a sentence.
      const previous = tokens.at(-1);
      const isInitial =
        match[0] === '.' &&
        previous?.end === match.index &&
        (previous.text.length <= 2 || titles.has(foldWord(previous.text)));
      if (!/[()]/.test(match[0]) && !isInitial) beginsSentence = true;
      continue;
    }
    let text_ = match[0];
    let start = match.index;
    // "L'Egypte", "d’Alger": the elided word is no part of the name.
    const elided = /^(?:[dlnsmtcj]|qu)['’](?=\p{Lu})/iu.exec(text_)?.[0];
    if (elided) {
      text_ = text_.slice(elided.length);
      start += elided.length;
    }
    tokens.push({
      text: text_,
      start,
      end: match.index + match[0].length,
      isCapital: /^(?:\p{Lu}|al-\p{Lu}|el-\p{Lu})/u.test(text_),
      beginsSentence: beginsSentence && !elided,
    });
    beginsSentence = false;
  }
  return tokens;
}

function isDroppedInFront(token: Token | undefined, ordinary: ReadonlySet<string>): boolean {
  if (!token) return true;
  const folded = foldWord(token.text);
  if (!token.isCapital) return true;
  return titles.has(folded) || (ordinary.has(folded) && !isAcronym(token.text));
}

function pushName(
  facts: NameFact[],
  text: string,
  tokens: readonly Token[],
  ordinary: ReadonlySet<string>,
): void {
  const [first, last] = [tokens[0], tokens.at(-1)];
  if (!first || !last) return;
  const name = text.slice(first.start, last.end);
  if (tokens.length === 1 && isAcronym(name)) {
    facts.push({ kind: 'acronym', text: name, isCertain: true, start: first.start, end: last.end });
    return;
  }
  if (name.length < 2 || (tokens.length === 1 && ordinary.has(foldWord(name)))) return;
  facts.push({
    kind: 'name',
    text: name,
    isCertain: tokens.length > 1 || !first.beginsSentence,
    start: first.start,
    end: last.end,
  });
}

/** Two to seven capitals, figures and stops allowed: GNA, U.S., COVID-19, G20. */
export function isAcronym(text: string): boolean {
  return /^(?:\p{Lu}\.?){2,7}\d{0,3}s?$/u.test(text) || /^\p{Lu}{2,6}-\d{1,4}$/u.test(text);
}
