import { foldedWords } from '@marbre/story/facts/fold-text';
import { ordinaryWords } from '@marbre/story/facts/name-words';
import { arabicSmallWords } from './small-words';

/** A sentence with its place in the story. */
export interface RankedSentence {
  text: string;
  blockId: string;
  /** Place among all sentences, from 0. */
  position: number;
  score: number;
  vector: ReadonlyMap<string, number>;
}

/** How much each sign of importance counts; tuned on French news and their published abstracts. */
export interface RankingWeights {
  /** Likeness to the rest of the story (LexRank). */
  centrality: number;
  /** Being early: falls off as 1 / (1 + position * slope). */
  position: number;
  positionSlope: number;
  /** Likeness to the headline. */
  headline: number;
  /** Taken off for what only makes sense after its neighbour: "He added that…". */
  dependence: number;
}

const rankingWeights: RankingWeights = {
  centrality: 1,
  position: 1.2,
  positionSlope: 0.3,
  headline: 0.6,
  dependence: 0.5,
};

/** Scores every sentence of a story for a summary. */
export function rankSentences(
  sentences: readonly { text: string; blockId: string }[],
  headline: string,
  locale: string,
  weights: RankingWeights = rankingWeights,
): RankedSentence[] {
  const bags = sentences.map((sentence) => stems(sentence.text, locale));
  const frequency = new Map<string, number>();
  for (const bag of bags)
    for (const stem of new Set(bag)) frequency.set(stem, (frequency.get(stem) ?? 0) + 1);
  const vectors = bags.map((bag) => vectorOf(bag, frequency, sentences.length));
  const title = vectorOf(stems(headline, locale), frequency, sentences.length);
  const centrality = lexRank(vectors);
  const highest = Math.max(...centrality, Number.EPSILON);
  return sentences.map((sentence, position) => {
    const vector = vectors[position] ?? new Map<string, number>();
    const score =
      (weights.centrality * (centrality[position] ?? 0)) / highest +
      weights.position / (1 + position * weights.positionSlope) +
      weights.headline * cosine(vector, title) -
      weights.dependence * dependence(sentence.text, locale);
    return { ...sentence, position, vector, score };
  });
}

/** Words without endings: the first letters are a good enough stem for counting in four languages. */
function stems(text: string, locale: string): string[] {
  const small = ordinaryWords[locale];
  return foldedWords(text)
    .map((word) => (locale === 'ar' ? word.replace(/^[وفبلك]?ال/, '') : word))
    .filter(
      (word) => word.length > 2 && !small?.has(word) && !(locale === 'ar' && arabicSmallWords.has(word)),
    )
    .map((word) => (locale === 'ar' ? word.slice(0, 5) : word.slice(0, 6)));
}

function vectorOf(
  bag: readonly string[],
  frequency: ReadonlyMap<string, number>,
  count: number,
): Map<string, number> {
  const vector = new Map<string, number>();
  for (const stem of bag)
    vector.set(stem, (vector.get(stem) ?? 0) + Math.log(1 + count / (frequency.get(stem) ?? count)));
  return vector;
}

export function cosine(left: ReadonlyMap<string, number>, right: ReadonlyMap<string, number>): number {
  let product = 0;
  for (const [stem, weight] of left) product += weight * (right.get(stem) ?? 0);
  const norm = length(left) * length(right);
  return norm === 0 ? 0 : product / norm;
}

function length(vector: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const weight of vector.values()) sum += weight * weight;
  return Math.sqrt(sum);
}

/** PageRank over sentence likeness (Erkan and Radev, LexRank, 2004, with continuous weights). */
function lexRank(vectors: readonly ReadonlyMap<string, number>[]): number[] {
  const count = vectors.length;
  const likeness = vectors.map((left, at) =>
    vectors.map((right, other) => (at === other ? 0 : cosine(left, right))),
  );
  const sums = likeness.map((row) => row.reduce((sum, value) => sum + value, 0));
  let rank = vectors.map(() => 1 / count);
  for (let round = 0; round < 20; round += 1) {
    rank = rank.map(
      (_, at) =>
        0.15 / count +
        0.85 *
          likeness.reduce(
            (sum, row, from) => sum + ((row[at] ?? 0) / (sums[from] || 1)) * (rank[from] ?? 0),
            0,
          ),
    );
  }
  return rank;
}

const leaning: Record<string, RegExp> = {
  fr: /^(?:il|elle|ils|elles|ce|c['’]est|cela|cette|ces|celui|celle|mais|et|or|car|ainsi|puis|ensuite|enfin|en effet|par ailleurs|de son côté|selon (?:lui|elle))\b/iu,
  en: /^(?:he|she|it|they|this|that|these|those|but|and|so|then|however|also|meanwhile|in addition|his|her|their)\b/iu,
  es: /^(?:él|ella|ellos|ellas|este|esta|estos|estas|eso|esto|pero|y|así|luego|además|por su parte|sin embargo|según (?:él|ella))\b/iu,
  ar: /^(?:هو|هي|هم|هذا|هذه|ذلك|تلك|لكن|ولكن|وأضاف|وقال|وتابع|كما|ثم|وأشار|وأكد)(?!\p{L})/u,
};

/** 0 for a sentence that stands alone, up to 1 for a question, a fragment or "he added". */
function dependence(text: string, locale: string): number {
  const words = foldedWords(text).length;
  if (words < 6 || /[?؟]\s*$/u.test(text)) return 1;
  const isSpeech = /^["«“]/u.test(text) ? 0.5 : 0;
  return Math.min(1, isSpeech + (leaning[locale]?.test(text) ? 0.6 : 0) + (words > 45 ? 0.3 : 0));
}
