import { assertCan } from '@marbre/story/policy/can';
import type { QueryContext } from '../context';

/** How far back quality is told, in months. */
const months = 12;

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

/** How much editors change what each engine writes, month by month, the latest first. */
export async function listQuality(context: QueryContext): Promise<QualityLine[]> {
  assertCan(context.actor, 'settings.read');
  const since = new Date(context.now());
  since.setUTCMonth(since.getUTCMonth() - months);
  return context.database.$queryRaw<QualityLine[]>`
    select source, target, split_part(engine, ':', 1) as engine,
      date_trunc('month', "acceptedAt" at time zone 'UTC') as month,
      count(*)::int as blocks,
      coalesce(sum(distance * words) / nullif(sum(words), 0), 0)::float as changed,
      (count(*) filter (where distance = 0))::float / count(*) as untouched
    from "TranslationQuality"
    where "acceptedAt" >= ${since}
    group by 1, 2, 3, 4
    order by month desc, source, target, engine
    limit 500`;
}
