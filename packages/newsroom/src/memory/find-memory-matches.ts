import type { Database, Transaction } from '@marbre/db/create-database';
import { diffWords, type WordChange } from '@marbre/story/document/diff-words';
import type { Segment } from '@marbre/story/segments/segment';
import { hashOfWords } from './hash-of-words';

/** Below this likeness (pg_trgm, 0 to 1) correcting the remembered words takes longer than writing anew. */
const leastLikeness = 0.6;

/** Matches shown for a block. */
const most = 3;

export interface MemoryQuestion {
  sourceLocale: string;
  targetLocale: string;
  segments: readonly Pick<Segment, 'blockId' | 'text' | 'plain'>[];
  /** Of matches equally good, those of this section come first. */
  sectionId?: string | null;
  /** Pairs of this edition are left out: a text is not its own precedent. */
  exceptEditionId?: string;
}

/** A remembered pair that is like a block, and how like. */
export interface MemoryMatch {
  memoryId: string;
  /** 1 for the same words, else their likeness in trigrams. */
  score: number;
  /** The same words with the same tags: `targetText` may be put in place as it is. */
  isExact: boolean;
  /** Tagged texts; the target carries the remembered source's tag numbers. */
  sourceText: string;
  targetText: string;
  sourcePlain: string;
  targetPlain: string;
  /** What became of the remembered source in the block; one `same` run when the words are the same. */
  diff: WordChange[];
  provenance: {
    storyId: string | null;
    editionId: string | null;
    sectionId: string | null;
    origin: 'machine' | 'memory' | 'person' | 'imported';
    engine: string;
    acceptedBy: string | null;
    acceptedAt: Date;
  };
}

/**
 * What the memory knows for blocks, by block id, best first: the same words, else up to three that are like
 * them. Blocks for which it knows nothing are not in the map. A few questions to the database, however
 * many blocks there are. Inside a job, use the first match when it `isExact` and skip the engine for that block.
 */
export async function findMemoryMatches(
  database: Database | Transaction,
  question: MemoryQuestion,
): Promise<Map<string, MemoryMatch[]>> {
  if (question.segments.length === 0) return new Map();
  if ('$transaction' in database) {
    return database.$transaction((tx) => findMatches(tx, question), { timeout: 60_000 });
  }
  return findMatches(database, question);
}

async function findMatches(tx: Transaction, question: MemoryQuestion): Promise<Map<string, MemoryMatch[]>> {
  const found = new Map<string, MemoryMatch[]>();
  const same = await findSame(tx, question);
  for (const segment of question.segments) {
    const rows = same.get(hashOfWords(segment.plain)) ?? [];
    if (rows.length > 0) found.set(segment.blockId, best(rows, question, segment));
  }
  const others = question.segments.filter(({ blockId }) => !found.has(blockId));
  for (const [index, rows] of await findAlike(tx, question, others)) {
    const segment = others[index];
    if (segment) found.set(segment.blockId, best(rows, question, segment));
  }
  return found;
}

type Row = Omit<MemoryMatch, 'memoryId' | 'isExact' | 'diff' | 'provenance'> &
  MemoryMatch['provenance'] & { id: string };

async function findSame(tx: Transaction, question: MemoryQuestion): Promise<Map<string, Row[]>> {
  const { sourceLocale, targetLocale, segments, exceptEditionId } = question;
  const hashes = [...new Set(segments.map(({ plain }) => hashOfWords(plain)))];
  const rows = await tx.memorySegment.findMany({
    where: {
      sourceLocale,
      targetLocale,
      sourceHash: { in: hashes },
      ...(exceptEditionId ? { OR: [{ editionId: null }, { editionId: { not: exceptEditionId } }] } : {}),
    },
    orderBy: { acceptedAt: 'desc' },
    include: { acceptedBy: { select: { name: true } } },
  });
  const byHash = new Map<string, Row[]>();
  for (const { acceptedBy, ...row } of rows) {
    const list = byHash.get(row.sourceHash) ?? [];
    list.push({ ...row, score: 1, acceptedBy: acceptedBy?.name ?? null });
    byHash.set(row.sourceHash, list);
  }
  return byHash;
}

/** By index of the segment, nearest first. The threshold is set for the transaction: the index stops there. */
async function findAlike(
  tx: Transaction,
  question: MemoryQuestion,
  segments: readonly Pick<Segment, 'plain'>[],
): Promise<Map<number, Row[]>> {
  const byIndex = new Map<number, Row[]>();
  const { sourceLocale, targetLocale, exceptEditionId = null } = question;
  if (segments.length === 0) return byIndex;
  // The index knows nothing of languages: in a pair without memory it would be read from end to end.
  if (!(await tx.memorySegment.findFirst({ where: { sourceLocale, targetLocale }, select: { id: true } }))) {
    return byIndex;
  }
  await tx.$queryRaw`select set_config('pg_trgm.similarity_threshold', ${String(leastLikeness)}, true)`;
  const rows = await tx.$queryRaw<(Row & { index: number })[]>`
    select wanted.index::int as index, alike.*
    from unnest(${segments.map(({ plain }) => plain)}::text[]) with ordinality as wanted(plain, index)
    cross join lateral (
      select pair.id, pair."sourceText", pair."targetText", pair."sourcePlain", pair."targetPlain",
        pair."storyId", pair."editionId", pair."sectionId", pair.origin::text as origin, pair.engine,
        pair."acceptedAt", person.name as "acceptedBy",
        similarity(pair."sourcePlain", wanted.plain)::float8 as score
      from "MemorySegment" pair
      left join "Person" person on person.id = pair."acceptedById"
      where pair."sourcePlain" % wanted.plain
        and pair."sourceLocale" = ${sourceLocale} and pair."targetLocale" = ${targetLocale}
        and (${exceptEditionId}::uuid is null or pair."editionId" is distinct from ${exceptEditionId}::uuid)
      order by pair."sourcePlain" <-> wanted.plain
      limit ${most * 3}
    ) alike
    order by wanted.index, alike.score desc`;
  for (const { index, ...row } of rows) {
    const list = byIndex.get(index - 1) ?? [];
    list.push(row);
    byIndex.set(index - 1, list);
  }
  return byIndex;
}

function best(
  rows: readonly Row[],
  { sectionId, sourceLocale }: MemoryQuestion,
  segment: Pick<Segment, 'text' | 'plain'>,
): MemoryMatch[] {
  const isHome = (row: Row) => (sectionId && row.sectionId === sectionId ? 1 : 0);
  return rows
    .map((row) => ({ row, isExact: row.score === 1 && row.sourceText === segment.text }))
    .sort(
      (one, other) =>
        Number(other.isExact) - Number(one.isExact) ||
        other.row.score - one.row.score ||
        isHome(other.row) - isHome(one.row) ||
        other.row.acceptedAt.getTime() - one.row.acceptedAt.getTime(),
    )
    .slice(0, most)
    .map(({ row, isExact }) => ({
      memoryId: row.id,
      score: row.score,
      isExact,
      sourceText: row.sourceText,
      targetText: row.targetText,
      sourcePlain: row.sourcePlain,
      targetPlain: row.targetPlain,
      diff: diffWords(row.sourcePlain, segment.plain, sourceLocale),
      provenance: {
        storyId: row.storyId,
        editionId: row.editionId,
        sectionId: row.sectionId,
        origin: row.origin,
        engine: row.engine,
        acceptedBy: row.acceptedBy,
        acceptedAt: row.acceptedAt,
      },
    }));
}
