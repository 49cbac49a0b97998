/** The kinds of translation engine an administrator may choose among; a version of one is its own affair. */
export const engineKinds = ['language-model', 'firefox', 'apertium'] as const;

export type EngineKind = (typeof engineKinds)[number];

/** The kind of an engine by its full name: `language-model:anthropic` is a `language-model`. */
export function engineKindOf(name: string): string {
  return name.split(':')[0] ?? name;
}
