import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** A keystroke or a few: at a place, so many characters taken away, these put in. */
export type Patch = [position: number, deleted: number, inserted: string];

/** How real people typed a real text (the format of josephg/editing-traces). */
export interface EditingTrace {
  startContent?: string;
  endContent: string;
  txns: {
    /** The keystrokes its author had seen; absent where one person typed after the other. */
    parents?: number[];
    agent?: number;
    patches: Patch[];
  }[];
}

/** Traces are large and not ours: they lie beside the project, or nowhere. */
const folder = resolve(import.meta.dirname, '../../../shared/data/traces');
const elsewhere = process.env.MARBRE_TRACES;

/** A trace by its file's name, or null when this machine does not have it. */
export function readTrace(name: string): EditingTrace | null {
  const file = resolve(elsewhere ?? folder, `${name}.json.gz`);
  if (!existsSync(file)) return null;
  return JSON.parse(gunzipSync(readFileSync(file)).toString('utf8')) as EditingTrace;
}

/** What one of two people typed between two moments at which what the other had typed mattered. */
export interface Stretch {
  patches: Patch[];
  /** How many stretches of the other were seen before it was typed. */
  seen: number;
}

/**
 * The keystrokes of two people who typed at once, cut wherever one of them had come to see more of the
 * other, so that each stretch can be typed in exactly the text its author had before them.
 */
export function stretchesOf({ txns }: EditingTrace): [Stretch[], Stretch[]] {
  const known: [number, number][] = [];
  const typed: [number, number] = [0, 0];
  const seenOfOther = txns.map(({ agent = 0, parents = [] }, index) => {
    const sees: [number, number] = [0, 0];
    for (const parent of parents) {
      for (const who of [0, 1] as const) sees[who] = Math.max(sees[who], known[parent]?.[who] ?? 0);
    }
    const me = agent as 0 | 1;
    sees[me] = typed[me] += 1;
    known[index] = sees;
    return sees[1 - me] ?? 0;
  });
  // Where the other looked, a stretch ends, so that they can be shown so much and no more.
  const cuts: [Set<number>, Set<number>] = [new Set(), new Set()];
  txns.forEach(({ agent = 0 }, index) => cuts[(1 - agent) as 0 | 1].add(seenOfOther[index] ?? 0));

  const stretches: [Stretch[], Stretch[]] = [[], []];
  const endsAfter: [number[], number[]] = [[], []];
  const count: [number, number] = [0, 0];
  const open: [number | null, number | null] = [null, null];
  txns.forEach(({ agent = 0, patches }, index) => {
    const me = agent as 0 | 1;
    const sees = seenOfOther[index] ?? 0;
    if (open[me] !== sees) {
      stretches[me].push({ patches: [], seen: sees });
      endsAfter[me].push(count[me]);
      open[me] = sees;
    }
    stretches[me].at(-1)?.patches.push(...patches);
    count[me] += 1;
    endsAfter[me][endsAfter[me].length - 1] = count[me];
    if (cuts[me].has(count[me])) open[me] = null;
  });
  // "So many keystrokes of the other" becomes "so many stretches of the other".
  for (const me of [0, 1] as const) {
    const ends = endsAfter[(1 - me) as 0 | 1];
    for (const stretch of stretches[me]) {
      stretch.seen = stretch.seen === 0 ? 0 : ends.indexOf(stretch.seen) + 1;
    }
  }
  return stretches;
}
