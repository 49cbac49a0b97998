import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { openPaper } from '../support/open-paper';
import { startServerProcess } from '../support/start-reader-process';

export interface StoryPageMeasure {
  /** Size of the page as measured, uncompressed. */
  pageBytes: number;
  /** Requests per second, median of the rounds. */
  bareRequestsPerSecond: number;
  storyRequestsPerSecond: number;
  /** Ours against the bare server's, round by round. */
  ratios: number[];
  ratio: number;
  /** Resident memory of the reader's process in megabytes, before and after the measured requests. */
  memoryBefore: number;
  memoryAfter: number;
}

const run = promisify(execFile);
const loadGenerator = fileURLToPath(new URL('../../node_modules/.bin/autocannon', import.meta.url));

/**
 * A story page from our server against a bare Node http server sending the same bytes: separate processes,
 * in turn, in the same run, 32 connections. The load generator takes the second core.
 */
export async function measureStoryPage(
  options: { rounds?: number; seconds?: number } = {},
): Promise<StoryPageMeasure> {
  const { rounds = 3, seconds = 4 } = options;
  const folder = mkdtempSync(join(tmpdir(), 'marbre-bench-'));
  const paper = await openPaper();
  try {
    const address = paper.origin + paper.stories.french.path;
    const page = Buffer.from(
      await (await fetch(address, { headers: { 'accept-encoding': 'identity' } })).arrayBuffer(),
    );
    const file = join(folder, 'page.html');
    writeFileSync(file, page);
    const bare = await startServerProcess('tests/bench/bare-server.ts', [file]);
    try {
      await Promise.all([load(address, 1), load(bare.origin, 1)]);
      const memoryBefore = residentMegabytes(paper.reader.pid);
      const measured: { bare: number; story: number }[] = [];
      for (let round = 0; round < rounds; round += 1) {
        measured.push({ bare: await load(bare.origin, seconds), story: await load(address, seconds) });
      }
      const ratios = measured.map(({ bare: yardstick, story }) => story / yardstick);
      return {
        pageBytes: page.length,
        bareRequestsPerSecond: median(measured.map((round) => round.bare)),
        storyRequestsPerSecond: median(measured.map((round) => round.story)),
        ratios,
        ratio: median(ratios),
        memoryBefore,
        memoryAfter: residentMegabytes(paper.reader.pid),
      };
    } finally {
      await bare.stop();
    }
  } finally {
    await paper.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Mean requests per second; anything but 200 is a failed measurement. */
async function load(address: string, seconds: number): Promise<number> {
  const flags = ['--json', '--no-progress', '-c', '32', '-d', String(seconds), address];
  const { stdout } = await run(loadGenerator, flags, { maxBuffer: 16 * 1024 * 1024 });
  const result = JSON.parse(stdout) as { errors: number; non2xx: number; requests: { average: number } };
  if (result.errors > 0 || result.non2xx > 0) throw new Error(`${address} did not answer every request.`);
  return result.requests.average;
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function residentMegabytes(pid: number): number {
  const match = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
  return Math.round(Number(match?.[1]) / 1024);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  console.log(JSON.stringify(await measureStoryPage(), null, 2));
}
