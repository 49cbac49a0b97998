import { ExtractiveSummarizer } from '@marbre/language/engines/extractive-summarizer';
import type { Translator } from '@marbre/language/translator';
import { pino } from 'pino';
import { performRun } from '../../apps/worker/src/perform-run';
import type { TestNewsroom } from './test-newsroom';

/** Performs one run in this process as the worker would, with these engines; a thrown error is what the queue would see. */
export async function performRunWith(
  newsroom: TestNewsroom,
  runId: string,
  translators: Translator[] = [],
): Promise<void> {
  const engines = {
    translators,
    summarizers: [new ExtractiveSummarizer()],
    describe: async () => ({ engines: translators.map(({ name }) => name), sentence: '' }),
    close: async () => undefined,
  };
  const job = { data: { runId }, retryCount: 0, retryLimit: 5, signal: new AbortController().signal };
  await performRun({ newsroom, engines, log: pino({ level: 'silent' }) }, job);
}
