import { foldedWords } from './fold-text';

/** The commonest small words, folded; shared ones ("de", "la") are left to where they weigh. */
const functionWords: Record<string, ReadonlySet<string>> = {
  fr: new Set(
    'le la les des du de un une et est dans en que qui pour par sur au aux avec ce cette ces son sa ses leur pas plus sont ont ete il elle ils nous mais ou se ne a l d qu n s'.split(
      ' ',
    ),
  ),
  en: new Set(
    'the of and to in is was for that on with as at by it from his her their are were has have had be been this which an or not but they he she we will would its'.split(
      ' ',
    ),
  ),
  es: new Set(
    'el la los las del de un una y es en que por para con se su sus al lo como mas pero fue han ha son este esta ser no sobre entre tambien cuando hasta donde desde'.split(
      ' ',
    ),
  ),
};

/**
 * Guesses the language of a text from its script and small words.
 *
 * @returns null when the text is too short or mixed to say.
 */
export function detectLanguage(text: string): string | null {
  const letters = text.match(/\p{L}/gu) ?? [];
  if (letters.length < 12) return null;
  const arabic = letters.filter((letter) => /\p{Script=Arabic}/u.test(letter)).length;
  if (arabic / letters.length > 0.5) return 'ar';
  const words = foldedWords(text);
  if (words.length < 6) return null;
  const scores = Object.entries(functionWords)
    .map(([locale, small]) => ({ locale, hits: words.filter((word) => small.has(word)).length }))
    .sort((left, right) => right.hits - left.hits);
  const [best, second] = scores;
  // One small word proves nothing: names carry them ("Le Monde", "El Salvador").
  if (!best || !second || best.hits < 2 || (best.hits < 3 && best.hits / words.length < 0.3)) return null;
  if (best.hits / words.length < 0.15 || best.hits < second.hits * 1.5 + 0.05 * words.length) return null;
  return best.locale;
}
