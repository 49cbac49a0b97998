import { existsSync, readFileSync } from 'node:fs';
import { chooseSentences } from '@marbre/language/engines/extractive-summarizer';
import { rankSentences } from '@marbre/language/engines/rank-sentences';
import { rouge } from '@marbre/language/rouge';
import { summaryLimits } from '@marbre/language/summarizer';
import { compareBlockFacts } from '@marbre/story/facts/compare-facts';
import { splitSentences } from '@marbre/story/segments/split-sentences';
import type { Chapter, Measure } from './measures';

const shared = new URL('../../../shared/data/', import.meta.url);

const pairs = [
  { source: 'fr', target: 'en', bar: 0.02 },
  { source: 'en', target: 'fr', bar: 0.02 },
  { source: 'fr', target: 'es', bar: 0.02 },
  { source: 'en', target: 'ar', bar: 0.04 },
  { source: 'fr', target: 'ar', bar: 0.04 },
];

/**
 * How often the fact check accuses professional translations, how often it sees a changed number or an
 * untranslated sentence in them, and how near extractive standfirsts come to published ones.
 */
export function measureLanguage(): Chapter {
  const measures = [
    ...(existsSync(new URL('parallel/', shared)) ? pairs.flatMap(measurePair) : []),
    ...(existsSync(new URL('summaries/', shared)) ? measureSummaries() : []),
  ];
  return {
    title: 'Facts and summaries',
    method:
      measures.length > 0
        ? 'Professional translations sentence by sentence (`../shared/data/parallel`): the share with a blocking error, nearly all of them false; then the same pairs with one number of the target raised by one, and with the source left in place. Standfirsts of the extractive engine against published abstracts (`../shared/data/summaries`), ROUGE-1 F.'
        : 'Not measured: `../shared/data` is not there.',
    measures,
  };
}

const linesOf = (name: string) => readFileSync(new URL(name, shared), 'utf8').trim().split('\n');
const percent = (share: number) => `${(share * 100).toFixed(1)} %`;

function measurePair({ source, target, bar }: (typeof pairs)[number]): Measure[] {
  const sources = linesOf(`parallel/dev.${source}`);
  const targets = linesOf(`parallel/dev.${target}`);
  const locales = { source, target };
  const check = (index: number, words: string) =>
    compareBlockFacts(
      { sourceBlockId: 'a', targetBlockId: 'a', source: sources[index] ?? '', target: words },
      { locales },
    );
  const accused = targets.filter((words, index) =>
    check(index, words).some(({ severity }) => severity === 'error'),
  );
  const falseShare = accused.length / targets.length;
  const mutated = targets.flatMap((words, index) => {
    const changed = raiseNumber(words);
    if (changed === null || check(index, words).some(({ kind }) => kind === 'number' || kind === 'time'))
      return [];
    return [check(index, changed).some(({ kind }) => kind === 'number' || kind === 'time')];
  });
  const untranslated = sources.map((words, index) =>
    check(index, words).some(({ kind }) => kind === 'language'),
  );
  const name = `${source} → ${target}`;
  const recall = (found: boolean[]) => found.filter(Boolean).length / found.length;
  return [
    {
      what: `${name}, translations accused`,
      value: percent(falseShare),
      bar: `at most ${percent(bar)}`,
      isMet: falseShare <= bar,
    },
    { what: `${name}, changed numbers seen (of ${mutated.length})`, value: percent(recall(mutated)) },
    { what: `${name}, untranslated sentences seen`, value: percent(recall(untranslated)) },
  ];
}

/** The first figure of two digits or more, raised by one; null when there is none. */
function raiseNumber(text: string): string | null {
  const digits = /\d{2,}/.exec(text.replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x0660)));
  if (!digits) return null;
  const raised = String(Number(digits[0]) + 1).padStart(digits[0].length, '0');
  return text.slice(0, digits.index) + raised + text.slice(digits.index + digits[0].length);
}

function measureSummaries(): Measure[] {
  const limit = summaryLimits.standfirst;
  const scores = linesOf('summaries/orangesum-dev.jsonl').map((line) => {
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
