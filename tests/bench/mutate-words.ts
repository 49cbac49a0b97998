import { type Mutation, pick, replaceAt, wholeWords } from './mutation';

type Mutator = (text: string, locale: string, chance: () => number, source: string) => Mutation | null;

const negations: Record<string, RegExp> = {
  en: /\s+(?:not|never)\b|n['’]t\b|(?<=[\s(])no\s+(?=\p{L})/giu,
  fr: /(?<![\p{L}’'])(?:ne\s+|n['’])(?=\p{L})/giu,
  es: /(?<![\p{L}])(?:no|nunca)\s+(?=\p{L})(?!obstante)/giu,
  ar: /(?<![\p{L}\p{M}])(?:و|ف)?(?:لا|لم|لن|ليس|ليست)\s+(?=\p{L})/gu,
};
const frenchSecondWord = /(?<!\p{L})(?:pas|plus|jamais|point)\s+/iu;

/** The negation of one clause is taken out, both its words in French, where the source denies something too. */
export const dropNegation: Mutator = (text, locale, chance, source) => {
  const pattern = negations[locale];
  const isDenied = Object.values(negations).some((one) => source.search(one) >= 0);
  const found = isDenied && pattern ? pick([...text.matchAll(pattern)], chance) : undefined;
  if (!found) return null;
  const without = replaceAt(text, found.index, found.index + found[0].length, '');
  if (locale !== 'fr' || !without) return without;
  const second = frenchSecondWord.exec(without.text.slice(found.index));
  if (!second || second.index > 40) return null;
  const at = found.index + second.index;
  return { ...without, text: without.text.slice(0, at) + without.text.slice(at + second[0].length) };
};

/** Names nobody bears in the texts measured; where scripts differ, as that language writes them. */
const otherNames: Record<'latin' | 'ar', string[]> = {
  latin: ['Delgado', 'Whitcombe', 'Marchetti', 'Osborne', 'Verlaine', 'Kowalczyk', 'Brighton', 'Tavares', 'Lindqvist', 'Benhaddou', 'Rostock', 'Hargrove'],
  ar: ['دلغادو', 'ماركيتي', 'أوزبورن', 'كوفالسكي', 'برايتون', 'تافاريس', 'ليندكفيست', 'بن حدو', 'روستوك', 'هارغروف'],
}; // prettier-ignore

const capitalised = /(?<=[\p{L}\p{N},;)»”"’'-]\s)\p{Lu}\p{Ll}[\p{L}\p{M}’-]+/gu;

/** Names in the target that the source writes the same: certainly names, whatever language they are read in. */
function sharedNames(text: string, source: string): RegExpExecArray[] {
  const words = new Set(source.match(/\p{Lu}[\p{L}\p{M}’-]+/gu) ?? []);
  return [...text.matchAll(capitalised)].filter(([word]) => words.has(word));
}

/** Names in an Arabic text: words that sound like a capitalised word of the source. */
function transcribedNames(text: string, source: string): RegExpExecArray[] {
  const names = [...source.matchAll(capitalised)]
    .map(([word]) => consonants(word))
    .filter((name) => name.length > 2);
  return [...text.matchAll(/[\u0621-\u065f\u0670-\u06d3]{4,}/gu)].filter(([word]) =>
    names.includes(consonants(word.replace(/^(?:[وبلكف]?ال|[وبلكف](?=.{4}))/u, ''))),
  );
}

/** A rough hearing of a word: its consonants, those that the scripts mix up taken as one. */
function consonants(word: string): string {
  const sounds: Record<string, string> = {
    b: '1', p: '1', ب: '1', f: '2', v: '2', ف: '2', ڤ: '2', t: '3', d: '3', ت: '3', د: '3', ط: '3', ض: '3', ث: '3', ذ: '3', k: '4', c: '4', q: '4', g: '4', j: '4', ك: '4', ق: '4', غ: '4', ج: '4', خ: '4', s: '5', z: '5', س: '5', ز: '5', ش: '5', ص: '5', m: '6', م: '6', n: '7', ن: '7', r: '8', ر: '8', l: '9', ل: '9',
  }; // prettier-ignore
  const plain = word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return [...plain].map((letter) => sounds[letter] ?? '').join('').replace(/(.)\1+/g, '$1'); // prettier-ignore
}

export const changeName: Mutator = (text, locale, chance, source) => {
  const isArabic = locale === 'ar';
  const found = pick(isArabic ? transcribedNames(text, source) : sharedNames(text, source), chance);
  const other = pick(otherNames[isArabic ? 'ar' : 'latin'], chance);
  if (!found || other === undefined) return null;
  return replaceAt(text, found.index, found.index + found[0].length, other);
};

/** Any capitalised word inside a sentence, whether or not both languages write it alike. */
export const changeCapital: Mutator = (text, locale, chance) => {
  if (locale === 'ar') return null;
  const found = pick([...text.matchAll(capitalised)], chance);
  const other = pick(otherNames.latin, chance);
  if (!found || other === undefined) return null;
  return replaceAt(text, found.index, found.index + found[0].length, other);
};

const wholeNames =
  /(?<=[\p{L}\p{N},;)»”"’'-]\s)\p{Lu}\p{Ll}[\p{L}\p{M}’-]+(?:\s\p{Lu}\p{Ll}[\p{L}\p{M}’-]+)*/gu;

/** Names, first and last together, that both texts have once. */
function singleNames(text: string, source: string): RegExpExecArray[] {
  const isSingle = (name: string, within: string) => within.split(name).length === 2;
  return [...text.matchAll(wholeNames)].filter(([name]) => isSingle(name, text) && isSingle(name, source));
}

/** Two names of one text change places. */
export const swapNames: Mutator = (text, locale, chance, source) => {
  const names =
    locale === 'ar'
      ? transcribedNames(text, source).filter(([name]) => text.split(name).length === 2)
      : singleNames(text, source);
  const isJoined = (left: RegExpExecArray, right: RegExpExecArray) =>
    /^[\s-]*$/.test(text.slice(left.index + left[0].length, right.index));
  const couples = names.flatMap((left, index) =>
    names.slice(index + 1).flatMap((right) => (isJoined(left, right) ? [] : [[left, right]])),
  );
  const [left, right] = pick(couples, chance) ?? [];
  if (!left || !right) return null;
  const between = text.slice(left.index + left[0].length, right.index);
  const end = right.index + right[0].length;
  return {
    text: text.slice(0, left.index) + right[0] + between + left[0] + text.slice(end),
    start: left.index,
    end,
  };
};

/** Place names that every language knows, one for the other. */
const countries: Record<string, string[]> = {
  en: ['France', 'Germany', 'China', 'Japan', 'Egypt', 'Turkey', 'Russia', 'Iran', 'Italy', 'India', 'Australia', 'Canada', 'London', 'Paris', 'Israel', 'Syria'],
  fr: ['France', 'Allemagne', 'Chine', 'Japon', 'Égypte', 'Turquie', 'Russie', 'Iran', 'Italie', 'Inde', 'Australie', 'Canada', 'Londres', 'Paris', 'Israël', 'Syrie'],
  es: ['Francia', 'Alemania', 'China', 'Japón', 'Egipto', 'Turquía', 'Rusia', 'Irán', 'Italia', 'India', 'Australia', 'Canadá', 'Londres', 'París', 'Israel', 'Siria'],
  ar: ['فرنسا', 'ألمانيا', 'الصين', 'اليابان', 'مصر', 'تركيا', 'روسيا', 'إيران', 'إيطاليا', 'الهند', 'أستراليا', 'كندا', 'لندن', 'باريس', 'إسرائيل', 'سوريا'],
}; // prettier-ignore

export const changePlace: Mutator = (text, locale, chance) => {
  const found = pick([...text.matchAll(wholeWords(countries[locale] ?? []))], chance);
  const other = pick(
    (countries[locale] ?? []).filter((name) => name !== found?.[0]),
    chance,
  );
  return found && other ? replaceAt(text, found.index, found.index + found[0].length, other) : null;
};
