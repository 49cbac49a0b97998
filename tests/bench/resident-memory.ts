import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { RunningNewsroom } from '../support/running-newsroom';

/** Bytes of one part of the newsroom, its child processes included. */
export interface Resident {
  /** As `ps` counts: pages that processes share are counted for each. */
  rss: number;
  /** Every shared page divided among those who share it; the same as `rss` where the system does not tell. */
  pss: number;
}

const parts = ['launcher', 'web', 'collab', 'worker', 'postgres'] as const;
export type Part = (typeof parts)[number];

/** What every part of the newsroom holds in memory now. */
export function residentMemory(newsroom: RunningNewsroom): Record<Part, Resident> {
  const processes = execFileSync('ps', ['-eo', 'pid=,ppid=,rss='], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number))
    .map(([pid = 0, parent = 0, rss = 0]) => ({ pid, parent, rss: rss * 1024 }));
  const roots = Object.fromEntries(parts.map((part) => [newsroom.pid(part), part]));

  const measured = Object.fromEntries(parts.map((part) => [part, { rss: 0, pss: 0 }])) as Record<
    Part,
    Resident
  >;
  for (const process of processes) {
    const part = partOf(process.pid);
    if (!part) continue;
    measured[part].rss += process.rss;
    measured[part].pss += proportionalSize(process.pid) ?? process.rss;
  }
  return measured;

  /** The nearest ancestor that is a part; what the launcher started besides (a shell) is the launcher's. */
  function partOf(pid: number): Part | undefined {
    for (let current = pid; current > 1;) {
      const part = roots[current];
      if (part) return part;
      current = processes.find((candidate) => candidate.pid === current)?.parent ?? 0;
    }
    return undefined;
  }
}

function proportionalSize(pid: number): number | undefined {
  try {
    const kilobytes = /^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1];
    return kilobytes === undefined ? undefined : Number(kilobytes) * 1024;
  } catch {
    return undefined;
  }
}
