import { engineKindOf } from '@marbre/story/vocabulary/engine';
import { type EngineLimits, limitEngine } from './limit-engine';
import type { Translator } from './translator';

/** What settings say of one engine for a pair. */
export interface EngineOrder extends EngineLimits {
  /** Its kind: `apertium`, `language-model`. */
  engine: string;
}

/** The configured engines that settings name for a pair, in the order and within the limits they say. */
export function orderEngines(
  translators: readonly Translator[],
  order: readonly EngineOrder[],
): Translator[] {
  return order.flatMap(({ engine, ...limits }) =>
    translators.filter(({ name }) => engineKindOf(name) === engine).map((one) => limitEngine(one, limits)),
  );
}
