import { chooseSentences } from '@marbre/language/engines/extractive-summarizer';
import { rankSentences } from '@marbre/language/engines/rank-sentences';
import { rouge } from '@marbre/language/rouge';
import { summaryLimits } from '@marbre/language/summarizer';
import { splitSentences } from '@marbre/story/segments/split-sentences';
import { parallelSentences, sharedLines } from '../support/parallel-texts';
import { type FactFigures, leastRecall, measuredPairs, measureFacts, recallOf } from './measure-facts';
import type { Chapter, Measure } from './measures';

const groups = {
  numbers: 'numbers, magnitudes and units changed',
  dates: 'dates changed',
  untranslated: 'sentences left untranslated',
  names: 'names changed or swapped',
  sentences: 'a sentence of three dropped',
  negations: 'negations dropped',
} as const;

/**
 * How often the fact check accuses professional translations, how often it sees one spoilt in one place, and how
 * near extractive standfirsts come to published ones.
 */
export function measureLanguage(): Chapter {
  const facts = measuredPairs.flatMap(measurePair);
  const summaries = measureSummaries();
  const isWhole = facts.length > 0 && summaries.length > 0;
  if (!isWhole) console.warn('NOT MEASURED in full: `../shared/data` is not beside this repository.');
  return {
    title: 'Facts and summaries',
    method:
      facts.length + summaries.length > 0
        ? 'Professional translations sentence by sentence (`../shared/data/parallel`): the share with a blocking error and with any finding, nearly all of them false; then the same sentences spoilt in one place (`tests/bench/mutate-*.ts`, seeded): the share in which a finding stands on the spoilt words or on their like in the source. Standfirsts of the extractive engine against published abstracts (`../shared/data/summaries`), ROUGE-1 F.'
        : 'Not measured: `../shared/data` is not there.',
    measures: [...facts, ...summaries],
  };
}

const percent = (share: number) => `${(share * 100).toFixed(1)} %`;

function measurePair(pair: (typeof measuredPairs)[number]): Measure[] {
  const sentences = parallelSentences(pair.source, pair.target);
  if (!sentences) return [];
  const figures = measureFacts(sentences, pair);
  const name = `${pair.source} → ${pair.target}`;
  return [
    {
      what: `${name}, translations accused`,
      value: percent(figures.accused),
      bar: `at most ${percent(pair.accused)}`,
      isMet: figures.accused <= pair.accused,
    },
    { what: `${name}, translations with any remark`, value: percent(figures.warned) },
    {
      what: `${name}, processor time a pair`,
      value: `${figures.millisecondsEach.toFixed(2)} ms`,
      bar: 'under 2 ms',
      isMet: figures.millisecondsEach < 2,
    },
    ...Object.entries(groups).map(([group, what]) =>
      measureRecall(`${name}, ${what}`, figures, group as keyof typeof groups, pair),
    ),
    ...figures.recalls
      .filter(({ tried }) => tried > 0)
      .map(({ kind, found, tried }) => ({
        what: `${name}, of these: ${kind}`,
        value: `${percent(found / tried)} of ${tried}`,
      })),
    { what: `${name}, whole blocks of three called incomplete`, value: percent(figures.wronglyMissed) },
  ];
}

function measureRecall(
  what: string,
  figures: FactFigures,
  group: keyof typeof groups,
  pair: (typeof measuredPairs)[number],
): Measure {
  const { found, tried } = recallOf(figures, group);
  const least = leastRecall(group, pair);
  const value = `${percent(found / tried)} of ${tried} seen`;
  if (least === null) return { what, value };
  return { what, value, bar: `at least ${percent(least)}`, isMet: found / tried >= least };
}

function measureSummaries(): Measure[] {
  const limit = summaryLimits.standfirst;
  const lines = sharedLines('summaries/orangesum-dev.jsonl');
  if (!lines) return [];
  const scores = lines.map((line) => {
    const { article, summary } = JSON.parse(line) as { article: string; summary: string };
    const sentences = splitSentences(article, 'fr').map((text) => ({ text, blockId: 'a' }));
    const ours = chooseSentences(rankSentences(sentences, '', 'fr'), 'standfirst')
      .map(({ text }) => text)
      .join(' ');
    let lead = '';
    for (const { text } of sentences.slice(0, limit.sentences))
      if (lead.length + text.length < limit.characters) lead += ` ${text}`;
    return { ours: rouge(ours, summary).one, lead: rouge(lead || (sentences[0]?.text ?? ''), summary).one };
  });
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [ours, lead] = [mean(scores.map((score) => score.ours)), mean(scores.map((score) => score.lead))];
  return [
    {
      what: 'Standfirst, extractive',
      value: percent(ours),
      bar: `above ${percent(lead)}, the first sentences that fit`,
      isMet: ours > lead,
    },
  ];
}
