import { spawnSync } from 'node:child_process';
import { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider';
import { FakeTranslator } from '@marbre/language/engines/fake';
import { requestTranslation } from '@marbre/newsroom/translation/request-translation';
import { readDocument } from '@marbre/story/document/yjs-mapping';
import { extractSegments } from '@marbre/story/segments/extract-segments';
import type { Locale } from '@marbre/story/vocabulary/locale';
import { pino } from 'pino';
import WebSocket from 'ws';
import * as Y from 'yjs';
import { performRun } from '../../apps/worker/src/perform-run';
import type { Inside } from '../support/look-inside';
import { type Chapter, type Measure, milliseconds, percentile } from './measures';
import { typeTogether } from './typing-crowd';

const queued = 100;

/** A story's way through the translation desk: how fast it arrives, what we add to the engine, whom it slows. */
export async function measureTranslation(bench: Inside): Promise<Chapter> {
  const hasApertium = /\bfr-es\b/.test(spawnSync('apertium', ['-l'], { encoding: 'utf8' }).stdout ?? '');
  const measures: Measure[] = [];
  if (hasApertium) {
    for (const locale of ['es', 'en'] as const) {
      const seconds = (await untilLastBlock(bench, locale)) / 1_000;
      measures.push({
        what: `600 words from French through Apertium (${locale}), from the request to the last block in an open editor`,
        value: `${seconds.toFixed(2)} s`,
        bar: '5 s',
        isMet: seconds < 5,
      });
    }
  }
  const own = await ownCost(bench);
  measures.push(
    {
      what: 'Our own part of a block, the comparison of facts and the database included (median of ten stories)',
      value: milliseconds(own.warm),
      bar: '10 ms',
      isMet: own.warm < 10,
    },
    { what: 'The same in the first story after a start', value: milliseconds(own.first) },
  );
  const acknowledged = percentile(await typeWhileQueued(bench), 0.99);
  measures.push({
    what: `Keystroke to peer, durable first, p99, while ${queued} stories are translated`,
    value: milliseconds(acknowledged),
    bar: '150 ms',
    isMet: acknowledged < 150,
  });
  return {
    title: 'Translation',
    method: `Stories of 600 words by the worker of the newsroom and Apertium${hasApertium ? '' : ' (which is not installed here)'}; the editor is a WebSocket client. Our own part: a story of some twenty blocks through an engine that only turns words round, everything from reading the work to the last block, once ten such stories have warmed the process up. Then ${queued} stories of 300 words are asked for at once, and two people type eight keystrokes a second in another.`,
    measures,
  };
}

/** Milliseconds from the request until an open editor shows as many blocks as the source has. */
async function untilLastBlock(bench: Inside, locale: Locale): Promise<number> {
  const { editionId: sourceEditionId } = await bench.layStory(600);
  const startedAt = performance.now();
  const { editionId } = await requestTranslation(bench.context, { sourceEditionId, locale });
  const { content } = await bench.newsroom.database.revision.findFirstOrThrow({
    where: { editionId: sourceEditionId },
    orderBy: { number: 'desc' },
    select: { content: true },
  });
  const wanted = extractSegments(content as never, 'fr').length;
  const place = bench.placeOf(editionId);
  const document = new Y.Doc();
  const socket = new HocuspocusProviderWebsocket({ url: place.url, WebSocketPolyfill: WebSocket });
  const provider = new HocuspocusProvider({
    websocketProvider: socket,
    name: place.name,
    document,
    token: place.token,
  });
  provider.attach();
  const until = Date.now() + 60_000;
  while (extractSegments(readDocument(document), locale).length < wanted) {
    if (Date.now() > until) throw new Error(`The translation did not arrive within a minute.`);
    await new Promise((done) => setTimeout(done, 10));
  }
  const took = performance.now() - startedAt;
  provider.destroy();
  socket.destroy();
  return took;
}

/** Milliseconds a block, with an engine that costs next to nothing, in this process and on the newsroom's database. */
async function ownCost(bench: Inside): Promise<{ first: number; warm: number }> {
  const { newsroom } = bench;
  // Not sent to the queue, or the newsroom's own worker would take it.
  const context = { ...bench.context, jobs: { send: async () => undefined } };
  const costs: number[] = [];
  for (let round = 0; round < 20; round += 1) {
    const { editionId: sourceEditionId } = await bench.layStory(1_600);
    const { runId } = await requestTranslation(context, { sourceEditionId, locale: 'en' });
    const engine = new FakeTranslator();
    const engines = {
      translators: [engine],
      summarizers: [],
      describe: async () => ({ engines: [], sentence: '' }),
      close: async () => undefined,
    };
    const job = { data: { runId }, retryCount: 0, retryLimit: 0, signal: new AbortController().signal };
    const startedAt = performance.now();
    await performRun({ newsroom, engines, log: pino({ level: 'silent' }) }, job);
    costs.push((performance.now() - startedAt) / engine.asked.length);
  }
  // The first ones warm the code up, as the first stories after a start do.
  return { first: costs[0] ?? NaN, warm: percentile(costs.slice(10), 0.5) };
}

/** Latencies of keystrokes in one story while the worker has a hundred others to translate. */
async function typeWhileQueued(bench: Inside): Promise<number[]> {
  const sources = [];
  for (let index = 0; index < queued; index += 1) sources.push(await bench.layStory(300));
  const { editionId } = await bench.layStory(300);
  for (const { editionId: sourceEditionId } of sources) {
    await requestTranslation(bench.context, { sourceEditionId, locale: 'es' });
  }
  return typeTogether(bench.placeOf(editionId), 2, 8, 15);
}
