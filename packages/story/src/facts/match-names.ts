import { foldWord, foldedWords } from './fold-text';
import { skeletonOfArabic, skeletonOfLatin } from './transliterate';

/** True when a word of a Latin-script name is found in a text, by spelling or nearly so. */
export function isWordInText(word: string, targetWords: readonly string[]): boolean {
  const folded = foldWord(word);
  return targetWords.some((candidate) => candidate === folded || isNear(folded, candidate));
}

/** Names change a little between languages: Kadhafi/Gaddafi no, but Tripoli/Trípoli, Égypte/Egypt/Egipto yes. */
function isNear(left: string, right: string): boolean {
  const shorter = Math.min(left.length, right.length);
  if (shorter < 4) return false;
  const allowed = shorter >= 8 ? 3 : shorter >= 5 ? 2 : 1;
  if (Math.abs(left.length - right.length) > allowed + 1) return false;
  let prefix = 0;
  while (prefix < shorter && left[prefix] === right[prefix]) prefix += 1;
  return (prefix >= 4 && prefix >= shorter - 3) || editDistance(left, right) <= allowed;
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

/** True when an Arabic text seems to hold a transcription of a Latin-script word. */
export function isWordTranscribed(word: string, arabicText: string): boolean {
  const wanted = skeletonOfLatin(word);
  if (wanted.length < 2) return true;
  return foldedWords(arabicText).some((candidate) => {
    const skeleton = skeletonOfArabic(candidate);
    if (Math.abs(skeleton.length - wanted.length) > 3) return false;
    return editDistance(wanted, skeleton) <= Math.floor(Math.max(wanted.length, skeleton.length) * 0.4);
  });
}
