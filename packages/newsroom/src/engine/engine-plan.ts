import type { CommandContext } from '../context';
import { dayOf } from '../story/slug';

/** One engine a pair may use, and what is left of its allowance. */
export interface PlannedEngine {
  /** Its kind: `apertium`, `language-model`. */
  engine: string;
  timeoutMs: number;
  /** Characters it may still be given today; null when there is no limit. */
  charactersLeft: number | null;
}

/** The engines for a pair in their order as the settings say now; null when the settings say nothing. For the worker. */
export async function readEnginePlan(
  { database, now }: Pick<CommandContext, 'database' | 'now'>,
  source: string,
  target: string,
): Promise<PlannedEngine[] | null> {
  const rules = await database.engineRule.findMany({
    where: { source, target },
    orderBy: { position: 'asc' },
  });
  if (rules.length === 0) return null;
  const used = await database.engineUse.findMany({ where: { day: dayOf(now()), source, target } });
  return rules.map(({ engine, timeoutSeconds, dailyCharacters }) => ({
    engine,
    timeoutMs: timeoutSeconds * 1_000,
    charactersLeft:
      dailyCharacters === null
        ? null
        : Math.max(dailyCharacters - (used.find((one) => one.engine === engine)?.characters ?? 0), 0),
  }));
}

/** What an engine was given in one run, to be added to its day. */
export interface EngineUsage {
  engine: string;
  blocks: number;
  characters: number;
  failures: number;
}

/** Adds to what engines were given today for a pair. For the worker. */
export async function recordEngineUse(
  { database, now }: Pick<CommandContext, 'database' | 'now'>,
  pair: { source: string; target: string },
  usage: Iterable<EngineUsage>,
): Promise<void> {
  const day = dayOf(now());
  for (const { engine, blocks, characters, failures } of usage) {
    await database.engineUse.upsert({
      where: { day_source_target_engine: { day, ...pair, engine } },
      create: { day, ...pair, engine, blocks, characters, failures },
      update: {
        blocks: { increment: blocks },
        characters: { increment: characters },
        failures: { increment: failures },
      },
    });
  }
}
