import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { ApertiumPipeline, PipelineLost } from './apertium-pipeline';

const folder = mkdtempSync(join(tmpdir(), 'marbre-pipeline-'));
afterAll(() => rmSync(folder, { recursive: true }));

let programs = 0;

/** A pipeline of these programs instead of Apertium's. */
function start(script: string): ApertiumPipeline {
  programs += 1;
  const scriptWriter = join(folder, `writer-${programs}`);
  writeFileSync(scriptWriter, `#!/bin/sh\ncat <<'END'\n${script}\nEND\n`);
  chmodSync(scriptWriter, 0o755);
  return new ApertiumPipeline({ scriptWriter, modeFile: 'none', marks: '-g' });
}

const inTime = { timeoutMs: 20_000 };

describe('programs that stay', () => {
  it('answer text by text, in order, however many ask at once', async () => {
    const pipeline = start('cat | cat');
    const texts = Array.from({ length: 20 }, (_, index) => `Texte ${index} [=end ${index}=] \0 fin.`);
    const answers = await Promise.all(texts.map((text) => pipeline.translate(text, inTime)));
    expect(answers.map((answer) => answer?.slice(0, 8))).toEqual(texts.map((text) => text.slice(0, 8)));
    pipeline.close();
    await expect.poll(() => pipeline.isOver, { timeout: 10_000 }).toBe(true);
  });

  it('that end before they answer say so, and answer nothing more', async () => {
    const pipeline = start('head -c 5 > /dev/null');
    await expect(pipeline.translate('Un texte.', inTime)).rejects.toBeInstanceOf(PipelineLost);
    await expect(pipeline.translate('Un autre.', inTime)).rejects.toBeInstanceOf(PipelineLost);
    expect(pipeline.isOver).toBe(true);
  });

  it('that are silent are given up, and ended, so that a late answer is nobody’s', async () => {
    const pipeline = start('sleep 600');
    expect(await pipeline.translate('Un texte.', { timeoutMs: 50 })).toBeNull();
    await expect(pipeline.translate('Un autre.', inTime)).rejects.toBeInstanceOf(PipelineLost);
  });

  it('stop with the job that asked', async () => {
    const pipeline = start('sleep 600');
    const job = new AbortController();
    const answer = pipeline.translate('Un texte.', { ...inTime, signal: job.signal });
    // By then it has been given the text.
    await new Promise((turn) => setImmediate(turn));
    job.abort(new Error('cancelled by Selma'));
    await expect(answer).rejects.toThrow('cancelled by Selma');
    expect(pipeline.isOver).toBe(true);
  });
});
