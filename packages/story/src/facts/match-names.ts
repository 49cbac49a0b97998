import { foldWord } from './fold-text';
import { soundsOfArabic, soundsOfLatin, unlikeness } from './transliterate';

/** True when two Latin-script words may be one name: Tripoli and Trípoli, Fallujah and Falloujah. */
export function isSameName(left: string, right: string): boolean {
  if (left === right) return true;
  const shorter = Math.min(left.length, right.length);
  const longer = Math.max(left.length, right.length);
  if (shorter < 3 || longer - shorter > 4) return false;
  let prefix = 0;
  while (prefix < shorter && left[prefix] === right[prefix]) prefix += 1;
  if (prefix >= 4 && prefix >= shorter - 2 && longer - prefix <= 4) return true;
  const distance = editDistance(left, right);
  if (left[0] === right[0] && distance <= (shorter >= 8 ? 3 : shorter >= 6 ? 2 : shorter >= 4 ? 1 : 0))
    return true;
  if (shorter < 5) return false;
  const [one, other] = [soundsOfLatin(left), soundsOfLatin(right)];
  return distance / longer <= 0.5 && Math.min(unlikeness(one, other), unlikeness(other, one)) <= 0.2;
}

/** True when a word of ordinary writing is made from a name: "Catalan" and "catalane", "Irak" and "irakien". */
export function isDerived(name: string, word: string): boolean {
  const shorter = Math.min(name.length, word.length);
  const longer = Math.max(name.length, word.length);
  if (shorter < 4) return name === word;
  let prefix = 0;
  while (prefix < shorter && name[prefix] === word[prefix]) prefix += 1;
  if (prefix >= 4 && prefix >= Math.min(shorter - 2, 0.7 * shorter) && longer - prefix <= 5) return true;
  if (shorter < 6 || longer - shorter > 3) return false;
  if (editDistance(name, word) <= (shorter >= 8 ? 2 : 1)) return true;
  return name[0] === word[0] || shorter >= 8
    ? unlikeness(soundsOfLatin(name), soundsOfLatin(word)) <= 0.2
    : false;
}

export function editDistance(left: string, right: string): number {
  let row = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let i = 1; i <= left.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= right.length; j += 1) {
      const substitution = (row[j - 1] ?? 0) + (left[i - 1] === right[j - 1] ? 0 : 1);
      next.push(Math.min(substitution, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[right.length] ?? 0;
}

/** An Arabic word as it may be meant: as it stands, and without what is written together with it. */
export function arabicReadings(word: string): string[] {
  const folded = foldWord(word);
  const readings = [
    folded,
    folded.replace(/^[وفبلك](?=.{3})/, ''),
    folded.replace(/^[وف]?[بلك]?ال(?=.{2})/, ''),
    folded.replace(/^[وف]?لل(?=.{2})/, ''),
  ];
  return [...new Set(readings)];
}

/** Unlikeness up to which a word of an Arabic text is taken for a Latin-script name. */
const likeEnough = 0.26;

export interface HeardWord {
  sounds: string[];
  start: number;
  end: number;
}

/** The words of an Arabic text with their sounds in every reading. */
export function hearArabic(text: string): HeardWord[] {
  return [...text.matchAll(/[\u0621-\u065f\u066e-\u06d3]+/gu)].map((match) => ({
    // "دجوكوفيتش": two letters for one sound, where they are not two.
    sounds: arabicReadings(match[0]).flatMap((word) =>
      word.includes('دج') ? [word, word.replace('دج', 'ج')].map(soundsOfArabic) : [soundsOfArabic(word)],
    ),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** Too many consonants more or fewer to be looked at closely: most words of a text are. */
function isPlainlyOther(want: string, sounds: string): boolean {
  const count = (text: string) => text.replace(/[AEOUIh]/g, '').length;
  const [here, there] = [count(want), count(sounds)];
  return Math.abs(here - there) * 0.8 - 0.5 > likeEnough * Math.max(1.5, here) + 0.3;
}

/** The word of an Arabic text that sounds most like a Latin-script one, or null when none does. */
export function findTranscribed(word: string, heard: readonly HeardWord[]): HeardWord | null {
  const folded = foldWord(word);
  const wanted = [soundsOfLatin(folded)];
  if (/ch/.test(folded)) wanted.push(soundsOfLatin(folded.replace(/ch/g, 'k')));
  if (/^[hj]/.test(folded)) wanted.push(soundsOfLatin(folded.slice(1)));
  let best: { word: HeardWord; cost: number } | null = null;
  for (const candidate of heard) {
    for (const sounds of candidate.sounds) {
      for (const want of wanted) {
        if (sounds.length < 2 || isPlainlyOther(want, sounds)) continue;
        const cost = unlikeness(want, sounds);
        if (cost <= likeEnough && (!best || cost < best.cost)) best = { word: candidate, cost };
      }
    }
  }
  return best?.word ?? null;
}
