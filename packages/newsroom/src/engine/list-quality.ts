import { Prisma } from '@marbre/db/generated/prisma/client';
import { assertCan } from '@marbre/story/policy/can';
import type { Locale } from '@marbre/story/vocabulary/locale';
import { z } from 'zod';
import type { QueryContext } from '../context';
import { localeField } from '../language/locale-field';
import { parseInput } from '../parse-input';

/** How far back quality is told, in months. */
const months = 12;

/** Of one pair: as many engines as there are kinds, each in twelve months, and some that went by other names. */
const mostLines = 100;

/** One engine in one month for one pair. */
export interface QualityLine {
  source: string;
  target: string;
  engine: string;
  /** First day of the month, in UTC. */
  month: Date;
  /** Blocks that a person accepted. */
  blocks: number;
  /** Share of the machine's words that were changed before, between 0 and 1, longer blocks counting for more. */
  changed: number;
  /** Share of blocks accepted without a word changed. */
  untouched: number;
}

export const listQualityInput = z.object({ source: localeField, target: localeField });

/** How much editors change what each engine writes for one pair, month by month, the latest first. */
export async function listQuality(
  context: QueryContext,
  input: z.input<typeof listQualityInput>,
): Promise<QualityLine[]> {
  assertCan(context.actor, 'settings.read');
  const { source, target } = parseInput(listQualityInput, input);
  return context.database.$queryRaw<QualityLine[]>`
    ${linesOf(context, source, [target])}
    order by month desc, blocks desc, engine
    limit ${mostLines}`;
}

/** Of each pair out of one language, the latest month's busiest engine. */
export async function listLatestQuality(
  context: QueryContext,
  source: Locale,
  targets: readonly Locale[],
): Promise<QualityLine[]> {
  return context.database.$queryRaw<QualityLine[]>`
    select distinct on (target) *
    from (${linesOf(context, source, targets)}) as line
    order by target, month desc, blocks desc, engine`;
}

function linesOf({ now }: QueryContext, source: Locale, targets: readonly Locale[]): Prisma.Sql {
  const since = new Date(now());
  since.setUTCMonth(since.getUTCMonth() - months);
  return Prisma.sql`
    select source, target, split_part(engine, ':', 1) as engine,
      date_trunc('month', "acceptedAt" at time zone 'UTC') as month,
      count(*)::int as blocks,
      coalesce(sum(distance * words) / nullif(sum(words), 0), 0)::float as changed,
      (count(*) filter (where distance = 0))::float / count(*) as untouched
    from "TranslationQuality"
    where source = ${source} and target = any(${targets}::text[]) and "acceptedAt" >= ${since}
    group by 1, 2, 3, 4`;
}
