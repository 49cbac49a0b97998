/** A place in a text, in UTF-16 units, end exclusive. */
export interface Match {
  start: number;
  end: number;
}

export interface FindQuestion {
  words: string;
  /** Capitals and accents count. */
  isExact: boolean;
  /** Only where the words stand alone. */
  isWholeWord: boolean;
}

/** A text as it is searched, and where each of its units stands in the text as written. */
export interface Folded {
  text: string;
  starts: number[];
  ends: number[];
}

/** Marks above and below letters, the Arabic stroke that only stretches a word, and signs without a width. */
const unseen = /[\p{M}\u0640\u00ad\u200b-\u200f\u2060\ufeff]/gu;

/** Signs that a person looking for one means all of. */
const alike: readonly (readonly [RegExp, string])[] = [
  [/[\u00a0\u202f\u2009]/gu, ' '],
  [/[’‘ʼ]/gu, "'"],
  [/[“”]/gu, '"'],
  [/[–—‑]/gu, '-'],
  [/[أإآٱ]/gu, 'ا'],
];

/** Prepares a text for `findMatches`: once per text, however often it is searched. */
export function foldText(text: string, isExact: boolean): Folded {
  const folded: Folded = { text: '', starts: [], ends: [] };
  let at = 0;
  for (const letter of text) {
    const end = at + letter.length;
    for (const unit of foldLetter(letter, isExact)) {
      folded.text += unit;
      for (let index = 0; index < unit.length; index += 1) {
        folded.starts.push(at);
        folded.ends.push(end);
      }
    }
    // A mark of its own belongs to the letter before it.
    if (!isExact && letter.replace(unseen, '') === '' && folded.ends.length > 0) {
      folded.ends[folded.ends.length - 1] = end;
    }
    at = end;
  }
  return folded;
}

function foldLetter(letter: string, isExact: boolean): string {
  const plain = alike.reduce((made, [signs, sign]) => made.replace(signs, sign), letter).normalize('NFD');
  return isExact ? plain : plain.replace(unseen, '').toLowerCase();
}

/** Every place where the words stand, none overlapping another, in order. */
export function findMatches(folded: Folded, { words, isExact, isWholeWord }: FindQuestion): Match[] {
  const sought = foldText(words, isExact).text;
  if (sought === '') return [];
  const matches: Match[] = [];
  for (let at = folded.text.indexOf(sought); at >= 0; at = folded.text.indexOf(sought, at)) {
    const end = at + sought.length;
    // With its accent apart, é begins with an e: the e alone is not there.
    const isCutThrough = isExact && /\p{M}/u.test(folded.text[end] ?? '');
    if (isCutThrough || (isWholeWord && !standsAlone(folded.text, at, end))) {
      at += 1;
      continue;
    }
    matches.push({ start: folded.starts[at] ?? 0, end: folded.ends[end - 1] ?? 0 });
    at = end;
  }
  return matches;
}

function standsAlone(text: string, start: number, end: number): boolean {
  const letter = /[\p{L}\p{N}]/u;
  return !letter.test(text[start - 1] ?? '') && !letter.test(text[end] ?? '');
}
