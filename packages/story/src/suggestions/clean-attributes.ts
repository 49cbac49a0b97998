import { suggestionAttributes } from './pending';

/** How a block hangs together with what stands around it, and which it stands for. */
const tieNames = ['split', 'joined', 'origin'] as const;

const everyName = [...suggestionAttributes, 'origin'] as const;

/** Attributes of a node without anything that is suggested of it. */
export function withoutSuggested(attrs: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return without(attrs, everyName);
}

/** The same, but for whether the node is wanted or wanted away. */
export function withoutTies(attrs: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return without(attrs, tieNames);
}

function without(
  attrs: Readonly<Record<string, unknown>>,
  names: readonly string[],
): Record<string, unknown> {
  const kept = Object.entries(attrs).map(([name, value]) => [name, names.includes(name) ? null : value]);
  return Object.fromEntries(kept) as Record<string, unknown>;
}
