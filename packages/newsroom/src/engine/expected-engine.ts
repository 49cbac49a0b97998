import type { Database } from '@marbre/db/create-database';

/** Engines of one day that are looked at; a pair has fewer. */
const mostEngines = 8;

/**
 * The engine a person may expect for a pair: the first of the settings that was at work on the last day there was
 * any, else the first of the settings, else whichever did most that day. Null when nothing was ever translated and
 * nothing is set.
 */
export async function expectedEngine(
  database: Database,
  source: string,
  target: string,
): Promise<string | null> {
  const [rules, uses] = await Promise.all([
    database.engineRule.findMany({
      where: { source, target },
      orderBy: { position: 'asc' },
      select: { engine: true },
    }),
    database.engineUse.findMany({
      where: { source, target },
      orderBy: [{ day: 'desc' }, { blocks: 'desc' }],
      take: mostEngines,
      select: { engine: true, day: true },
    }),
  ]);
  const latest = uses.filter(({ day }) => day.getTime() === uses[0]?.day.getTime());
  const present = rules.find((rule) => latest.some(({ engine }) => engine === rule.engine));
  return (present ?? rules[0] ?? latest[0])?.engine ?? null;
}
