import type { SummaryKind } from '@marbre/story/vocabulary/status';
import { splitSentences } from '@marbre/story/segments/split-sentences';
import type { Summarizer, SummaryRequest, SummaryResult, SummarySentence } from '../summarizer';
import { summaryLimits } from '../summarizer';
import type { RankedSentence } from './rank-sentences';
import { cosine, rankSentences } from './rank-sentences';

/** Blocks whose sentences may be quoted in a summary; the others only help to weigh. */
const quotable = new Set(['paragraph', 'standfirst']);

/**
 * Summaries made of the story's own sentences: no model, no network, nothing that the story does not say.
 *
 * Works in any language that `splitSentences` knows. A push alert is the headline, when it fits: an editor
 * wrote it to say the news in one line.
 */
export class ExtractiveSummarizer implements Summarizer {
  readonly name = 'extractive';

  async version(): Promise<string> {
    return '1';
  }

  async canSummarize(): Promise<boolean> {
    return true;
  }

  async *summarize(request: SummaryRequest): AsyncGenerator<SummaryResult> {
    const engine = { name: this.name, version: await this.version() };
    const headline = request.blocks.find((block) => block.kind === 'headline');
    const ranked = rankSentences(quotableSentences(request), headline?.plain ?? '', request.locale);
    for (const kind of request.kinds) {
      request.signal?.throwIfAborted();
      const isPush =
        kind === 'push_alert' && headline && headline.plain.length <= summaryLimits.push_alert.characters;
      const sentences = isPush
        ? [{ text: headline.plain.trim(), sourceBlockIds: [headline.id], findings: [] }]
        : chooseSentences(ranked, kind).map(anchored);
      if (sentences.length > 0) yield { kind, sentences, engine };
    }
  }
}

function quotableSentences(request: SummaryRequest): { text: string; blockId: string }[] {
  const bylines = new Set(request.bylines ?? []);
  return request.blocks
    .filter((block) => quotable.has(block.kind) && !bylines.has(block.plain.trim()))
    .flatMap((block) =>
      splitSentences(block.plain, request.locale).map((text) => ({ text, blockId: block.id })),
    )
    .filter(({ text }) => text.split(/\s+/).length >= 5);
}

function anchored(sentence: RankedSentence): SummarySentence {
  return { text: sentence.text, sourceBlockIds: [sentence.blockId], findings: [] };
}

/**
 * The best sentences that fit a kind's limits, each as unlike the chosen ones as can be (maximal marginal
 * relevance), in the order of the story. A single sentence longer than the limit is taken when nothing fits:
 * an editor shortens better than a knife does.
 */
export function chooseSentences(ranked: readonly RankedSentence[], kind: SummaryKind): RankedSentence[] {
  const { sentences: most, characters } = summaryLimits[kind];
  // A story of three sentences is its own summary: never give back more than half of it.
  const count = Math.min(most, Math.max(1, Math.floor(ranked.length / 2)));
  const chosen: RankedSentence[] = [];
  let room = characters;
  const left = ranked.filter((sentence) => sentence.text.length <= characters);
  while (chosen.length < count && left.length > 0) {
    const value = (sentence: RankedSentence) =>
      sentence.score - 0.9 * Math.max(0, ...chosen.map((other) => cosine(sentence.vector, other.vector)));
    left.sort((one, other) => value(other) - value(one));
    const next = left.shift();
    if (!next || value(next) < 0) break;
    if (next.text.length > room) continue;
    chosen.push(next);
    room -= next.text.length + 1;
  }
  if (chosen.length === 0)
    chosen.push(
      ...[...ranked]
        .sort((one, other) => one.text.length - other.text.length)
        .slice(0, kind === 'push_alert' ? 0 : 1),
    );
  return chosen.sort((one, other) => one.position - other.position);
}
