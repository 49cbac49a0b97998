import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { openPaper } from '../support/open-paper';
import { type StartedProcess, startServerProcess } from '../support/start-reader-process';

export interface StoryPageMeasure {
  /** Size of the page as measured, uncompressed. */
  pageBytes: number;
  /** Requests per second, median of the rounds. */
  bareRequestsPerSecond: number;
  storyRequestsPerSecond: number;
  /** Ours against the bare server's, round by round. */
  ratios: number[];
  ratio: number;
  /** Processor time a request costs its server, microseconds: hardly disturbed by what else the machine does. */
  bareProcessorTime: number;
  storyProcessorTime: number;
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
  const { rounds = 5, seconds = 3 } = options;
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
      await load(bare, bare.origin, 2);
      await load(paper.reader, address, 2);
      const memoryBefore = residentMegabytes(paper.reader.pid);
      const measured: { bare: Load; story: Load }[] = [];
      for (let round = 0; round < rounds; round += 1) {
        measured.push({
          bare: await load(bare, bare.origin, seconds),
          story: await load(paper.reader, address, seconds),
        });
      }
      const ratios = measured.map((round) => round.story.perSecond / round.bare.perSecond);
      return {
        pageBytes: page.length,
        bareRequestsPerSecond: median(measured.map((round) => round.bare.perSecond)),
        storyRequestsPerSecond: median(measured.map((round) => round.story.perSecond)),
        ratios,
        ratio: median(ratios),
        bareProcessorTime: median(measured.map((round) => round.bare.processorTime)),
        storyProcessorTime: median(measured.map((round) => round.story.processorTime)),
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

interface Load {
  perSecond: number;
  /** Microseconds of processor per request, in the server. */
  processorTime: number;
}

/** Loads an address of a server; an answer other than 200 is a failed measurement. */
async function load(server: StartedProcess, address: string, seconds: number): Promise<Load> {
  const flags = ['--json', '--no-progress', '-c', '32', '-d', String(seconds), address];
  const before = processorMicroseconds(server.pid);
  const { stdout } = await run(loadGenerator, flags, { maxBuffer: 16 * 1024 * 1024 });
  const spent = processorMicroseconds(server.pid) - before;
  const result = JSON.parse(stdout) as {
    errors: number;
    non2xx: number;
    requests: { average: number; total: number };
  };
  if (result.errors > 0 || result.non2xx > 0) throw new Error(`${address} did not answer every request.`);
  return { perSecond: result.requests.average, processorTime: spent / result.requests.total };
}

/** User and system time of a process so far; Linux counts in hundredths of a second. */
function processorMicroseconds(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) * 10_000;
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
