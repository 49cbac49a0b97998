import { type LatinEndings, replaceEndings } from './latin-inflection';

const plurals = [
  ['aux', 'al'],
  ['aux', 'ail'],
  ['aux', 'au'],
  ['eux', 'eu'],
  ['oux', 'ou'],
  ['s', ''],
] as const;

/** The feminine of a trade or an origin: no other thing is meant by it. */
const safeFeminines = [
  ['ienne', 'ien'],
  ['yenne', 'yen'],
  ['éenne', 'éen'],
  ['trice', 'teur'],
  ['euse', 'eur'],
] as const;

/** Agreement of adjectives; as nouns some of these pairs are two things ("port", "porte"). */
const feminines = [
  ...safeFeminines,
  ['euse', 'eux'],
  ['onne', 'on'],
  ['elle', 'el'],
  ['ette', 'et'],
  ['ive', 'if'],
  ['ère', 'er'],
  ['ète', 'et'],
  ['que', 'c'],
  ['che', 'c'],
  ['sse', 's'],
  ['e', ''],
] as const;

const verbEndings = {
  er: 'er e es ons ez ent ais ait ions iez aient ai as a âmes âtes èrent erai eras era erons erez eront erais erait erions eriez eraient é ée és ées ant',
  ir: 'ir is it issons issez issent issais issait issions issiez issaient irent irai iras ira irons irez iront irais irait irions iriez iraient i ie ies isse issant',
  re: 're s ons ez ent ais ait ions iez aient is it irent rai ras ra rons rez ront rais rait rions riez raient u ue us ues ant',
} as const;

/** French: plurals, agreement, regular verbs. Accents count: "libre" and "libéré" are two words. */
export const frenchEndings: LatinEndings = {
  singularsOf: (word) => replaceEndings(word, plurals, 2),
  masculinesOf: (word, isSafe) => replaceEndings(word, isSafe ? safeFeminines : feminines, 3),
  formsOfVerb(infinitive) {
    const kind = infinitive.slice(-2);
    if (kind !== 'er' && kind !== 'ir' && kind !== 're') return [infinitive];
    const stem = infinitive.slice(0, -2);
    return verbEndings[kind].split(' ').map((ending) => softened(stem, ending) + ending);
  },
};

/** "nous avançons", "il négligea": the consonant keeps its sound before a, o, â. */
function softened(stem: string, ending: string): string {
  if (!/^[aoâ]/.test(ending)) return stem;
  if (stem.endsWith('g')) return `${stem}e`;
  return stem.endsWith('c') ? `${stem.slice(0, -1)}ç` : stem;
}
