import type { BlockOutcome } from '@marbre/language/translator';
import type { EngineUsage } from '@marbre/newsroom/engine/engine-plan';
import { engineKindOf } from '@marbre/story/vocabulary/engine';

/** Counts what each engine was given and managed in one run. */
export function countUse() {
  const usage = new Map<string, EngineUsage>();
  return {
    add({ engine: { name }, outcome }: BlockOutcome, characters: number): void {
      const engine = engineKindOf(name);
      const before = usage.get(engine) ?? { engine, blocks: 0, characters: 0, failures: 0 };
      usage.set(engine, {
        engine,
        blocks: before.blocks + 1,
        characters: before.characters + characters,
        failures: before.failures + (outcome === 'failed' ? 1 : 0),
      });
    },
    list: () => [...usage.values()],
  };
}
