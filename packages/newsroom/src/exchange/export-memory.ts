import { type TmxUnit, writeTmx } from '@marbre/story/exchange/tmx';
import { assertCan } from '@marbre/story/policy/can';
import { z } from 'zod';
import type { Prisma } from '@marbre/db/generated/prisma/client';
import type { QueryContext } from '../context';
import { localeField } from '../language/locale-field';
import { parseInput } from '../parse-input';
import type { ExchangeFile } from './export-translation';

/** Pairs in one file: some ten megabytes, which every tool opens. */
const pairsInFile = 20_000;

export const exportMemoryInput = z.object({
  sourceLocale: localeField,
  targetLocale: localeField,
  /** The `next` of the file before. */
  after: z.uuid().optional(),
});

/** A file of a memory that may need several. */
export interface MemoryFile extends ExchangeFile {
  count: number;
  /** What to ask for the next file with; null when this is the last. */
  next: string | null;
}

/** The translation memory of a pair of languages as TMX, in files of 20 000 pairs. */
export async function exportMemory(
  context: QueryContext,
  input: z.input<typeof exportMemoryInput>,
): Promise<MemoryFile> {
  assertCan(context.actor, 'memory.search');
  const { sourceLocale, targetLocale, after } = parseInput(exportMemoryInput, input);
  const pairs = await context.database.memorySegment.findMany({
    where: { sourceLocale, targetLocale, ...(after ? { id: { gt: after } } : {}) },
    orderBy: { id: 'asc' },
    take: pairsInFile + 1,
    include: { acceptedBy: { select: { name: true } }, section: { select: { slug: true } } },
  });
  const written = pairs.slice(0, pairsInFile);
  const last = written.at(-1);
  return {
    fileName: `memory.${sourceLocale}-${targetLocale}.tmx`,
    content: writeTmx(sourceLocale, written.map(unitOf)),
    count: written.length,
    next: last && pairs.length > pairsInFile ? last.id : null,
  };
}

type Pair = Prisma.MemorySegmentGetPayload<{
  include: { acceptedBy: { select: { name: true } }; section: { select: { slug: true } } };
}>;

function unitOf(pair: Pair): TmxUnit {
  const facts = {
    kind: pair.kind,
    origin: pair.origin,
    engine: pair.engine,
    'engine-version': pair.engineVersion,
    section: pair.section?.slug ?? '',
  };
  return {
    id: pair.id,
    changedAt: pair.acceptedAt,
    ...(pair.acceptedBy ? { changedBy: pair.acceptedBy.name } : {}),
    properties: Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== '')),
    variants: [
      { language: pair.sourceLocale, text: pair.sourceText },
      { language: pair.targetLocale, text: pair.targetText },
    ],
  };
}
