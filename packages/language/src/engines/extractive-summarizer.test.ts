import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { splitSentences } from '@marbre/story/segments/split-sentences';
import type { SummaryBlock, SummaryResult } from '../summarizer';
import { summaryKinds } from '@marbre/story/vocabulary/status';
import { summaryLimits } from '../summarizer';
import { chooseSentences, ExtractiveSummarizer } from './extractive-summarizer';
import { rankSentences } from './rank-sentences';
import { rouge } from '../rouge';

const paragraph = (id: string, plain: string): SummaryBlock => ({ id, kind: 'paragraph', plain });
const story: SummaryBlock[] = [
  { id: 'h', kind: 'headline', plain: 'Le port de Tripoli rouvre après trois jours de combats' },
  paragraph(
    'a',
    'Le port de Tripoli a rouvert mardi matin après trois jours de combats dans le sud de la ville. Les premiers navires ont accosté à midi.',
  ),
  paragraph(
    'b',
    'Il faisait beau. « Nous sommes soulagés », a dit Selma Idir, qui dirige le port depuis 2011.',
  ),
  paragraph(
    'c',
    'Les combats autour du port avaient fait quinze morts, selon les hôpitaux de la ville. Le trafic des navires doit revenir à la normale vendredi.',
  ),
  paragraph('d', 'Un marin vend des figues.'),
  paragraph('z', 'Nadia Courir'),
];

async function summarize(
  locale: string,
  blocks: SummaryBlock[],
  bylines: string[] = [],
): Promise<SummaryResult[]> {
  const results: SummaryResult[] = [];
  for await (const result of new ExtractiveSummarizer().summarize({
    locale,
    blocks,
    kinds: summaryKinds,
    bylines,
  }))
    results.push(result);
  return results;
}

describe('a summary made of the story’s own sentences', () => {
  it('says nothing the story does not say, names its block, and stays within its limits', async () => {
    const results = await summarize('fr', story, ['Nadia Courir']);
    expect(results.map(({ kind }) => kind)).toEqual([...summaryKinds]);
    for (const { kind, sentences } of results) {
      expect(sentences.map(({ text }) => text).join(' ').length).toBeLessThanOrEqual(
        summaryLimits[kind].characters,
      );
      for (const { text, sourceBlockIds } of sentences) {
        expect(sourceBlockIds).toHaveLength(1);
        expect(story.find(({ id }) => id === sourceBlockIds[0])?.plain).toContain(text);
      }
    }
  });

  it('opens with the news, not with the weather or the byline', async () => {
    const [standfirst] = await summarize('fr', story);
    expect(standfirst?.sentences[0]?.text).toMatch(/^Le port de Tripoli a rouvert/);
  });

  it('uses the editor’s headline for a push alert', async () => {
    expect((await summarize('fr', story)).find(({ kind }) => kind === 'push_alert')?.sentences).toEqual([
      { text: story[0]?.plain, sourceBlockIds: ['h'], findings: [] },
    ]);
  });

  it.each([
    [
      'en',
      'The port reopened on Tuesday after three days of fighting. Ships came in at noon. A sailor sells figs on the quay nearby. Fighting around the port killed fifteen.',
    ],
    [
      'es',
      'El puerto reabrió el martes tras tres días de combates. Los barcos llegaron a mediodía. Un marino vende higos en el muelle. Los combates en el puerto dejaron quince muertos.',
    ],
    [
      'ar',
      'أعيد فتح الميناء يوم الثلاثاء بعد ثلاثة أيام من القتال. وصلت السفن إلى الميناء عند الظهر. يبيع بحار التين على الرصيف القريب. قتل خمسة عشر شخصا في القتال حول الميناء.',
    ],
  ])('works in %s', async (locale, text) => {
    const [standfirst] = await summarize(locale, [paragraph('a', text)]);
    expect(standfirst?.sentences.length).toBeGreaterThan(0);
    expect(text).toContain(standfirst?.sentences[0]?.text);
  });

  it('an empty story has no summary, and a story of one sentence only its own', async () => {
    expect(await summarize('fr', [])).toEqual([]);
    expect(
      (await summarize('fr', [paragraph('a', 'Le port de la ville rouvre demain matin.')]))[0]?.sentences,
    ).toHaveLength(1);
  });
});

const file = new URL('../../../../../shared/data/summaries/orangesum-dev.jsonl', import.meta.url);
describe.skipIf(!existsSync(file))('against published abstracts (needs ../shared/data/summaries)', () => {
  it('does better than taking the first sentences that fit', () => {
    const rows = readFileSync(file, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { article: string; summary: string });
    const limit = summaryLimits.standfirst;
    let [ours, lead] = [0, 0];
    for (const { article, summary } of rows) {
      const sentences = splitSentences(article, 'fr').map((text) => ({ text, blockId: 'a' }));
      ours += rouge(
        chooseSentences(rankSentences(sentences, '', 'fr'), 'standfirst')
          .map(({ text }) => text)
          .join(' '),
        summary,
      ).one;
      let first = '';
      for (const { text } of sentences.slice(0, limit.sentences))
        if (first.length + text.length < limit.characters) first += ` ${text}`;
      lead += rouge(first || (sentences[0]?.text ?? ''), summary).one;
    }
    expect(ours / rows.length).toBeGreaterThan(lead / rows.length);
    expect(ours / rows.length).toBeGreaterThan(0.27);
  });
});
