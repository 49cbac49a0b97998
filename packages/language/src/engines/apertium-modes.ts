/** Apertium names languages by two or three letters, depending on the age of a pair. */
const iso3: Record<string, string> = {
  eng: 'en',
  spa: 'es',
  fra: 'fr',
  cat: 'ca',
  ara: 'ar',
  por: 'pt',
  ita: 'it',
  deu: 'de',
  oci: 'oc',
  ron: 'ro',
  glg: 'gl',
  arg: 'an',
  epo: 'eo',
};

export interface ApertiumMode {
  /** As `apertium` wants it on its command line: `fr-es`, `cat-eng`. */
  name: string;
  source: string;
  target: string;
}

/** Reads `apertium -l`; variants ("eng-cat_valencia", "eco-fr-es") are left out where a plain mode exists. */
export function readModes(listing: string): ApertiumMode[] {
  return listing
    .split('\n')
    .map((line) => /^\s*([a-z]{2,3})-([a-z]{2,3})\s*$/.exec(line))
    .flatMap((match) =>
      match?.[1] && match[2]
        ? [
            {
              name: `${match[1]}-${match[2]}`,
              source: iso3[match[1]] ?? match[1],
              target: iso3[match[2]] ?? match[2],
            },
          ]
        : [],
    );
}

/** All routes from one language to another over at most one language between, direct ones first. */
export function findRoutes(modes: readonly ApertiumMode[], source: string, target: string): ApertiumMode[][] {
  const direct = modes
    .filter((mode) => mode.source === source && mode.target === target)
    .map((mode) => [mode]);
  if (direct.length > 0) return direct.slice(0, 1);
  return modes
    .filter((first) => first.source === source)
    .flatMap((first) =>
      modes
        .filter((second) => second.source === first.target && second.target === target)
        .map((second) => [first, second]),
    );
}

/** The languages a route goes through, from end to end. */
export function routeLanguages(route: readonly ApertiumMode[]): string[] {
  return [...route.map((mode) => mode.source), ...route.slice(-1).map((mode) => mode.target)];
}
