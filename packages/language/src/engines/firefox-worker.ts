/**
 * The thread in which neural models run: they compute for seconds without a pause, which would stop the jobs of
 * the whole process. Self-contained on purpose: it is started as a file of its own.
 */
import { readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { Translator } from 'fxtranslate';

interface Leg {
  model: string;
  sourceVocabulary: string;
  targetVocabulary: string;
}

const port = parentPort;
if (!port) throw new Error('firefox-worker runs in a worker thread only');

const legs = (workerData as { legs: Leg[] }).legs;
let engines: InstanceType<typeof Translator>[] | null = null;

port.on('message', ({ id, sentences }: { id: number; sentences: string[] }) => {
  try {
    engines ??= legs.map(
      (leg) =>
        new Translator(
          readFileSync(leg.model),
          readFileSync(leg.sourceVocabulary),
          readFileSync(leg.targetVocabulary),
        ),
    );
    const texts = sentences.map((sentence) =>
      (engines ?? []).reduce((text, engine) => engine.translate_long(text), sentence),
    );
    port.postMessage({ id, texts });
  } catch (error) {
    port.postMessage({ id, error: error instanceof Error ? error.message : String(error) });
  }
});
