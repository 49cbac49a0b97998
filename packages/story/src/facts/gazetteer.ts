import { countryNames } from './country-names';
import { foldWord } from './fold-text';
import { nameConcepts } from './name-concepts';
import { peoples } from './peoples';
import { places } from './places';

const order = ['en', 'fr', 'es', 'ar'];

/** What a language calls a thing that others call otherwise: folded words -> what is meant by them. */
export interface Gazetteer {
  /** Names of up to four words, of places and peoples. */
  known: ReadonlyMap<string, readonly string[]>;
  /** Single words that are translated inside names. */
  translated: ReadonlyMap<string, readonly string[]>;
  /** Countries by single words that mean nothing else: those a text without capitals is searched for. */
  countries: ReadonlyMap<string, readonly string[]>;
  /** Every form by its meaning. */
  forms: ReadonlyMap<string, readonly string[]>;
}

const gazetteers = new Map<string, Gazetteer>();

/** The names that the languages here are known to call differently, read once per language. */
export function gazetteerOf(locale: string): Gazetteer {
  let gazetteer = gazetteers.get(locale);
  if (!gazetteer) {
    gazetteer = readGazetteer(locale);
    gazetteers.set(locale, gazetteer);
  }
  return gazetteer;
}

/** "Le  Caire," -> "le caire": as names are looked up. */
export function foldName(name: string): string {
  return (foldWord(name).match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
}

function readGazetteer(locale: string): Gazetteer {
  const known = new Map<string, string[]>();
  const translated = new Map<string, string[]>();
  const forms = new Map<string, string[]>();
  const put = (table: Map<string, string[]>, form: string, meaning: string) => {
    const folded = foldName(form);
    if (folded === '') return;
    table.set(folded, [...(table.get(folded) ?? []), meaning]);
    forms.set(meaning, [...(forms.get(meaning) ?? []), folded]);
  };
  const column = (row: string) => (row.split('|')[order.indexOf(locale)] ?? '').split(',');
  lines(places).forEach((row, index) => column(row).forEach((form) => put(known, form, `place ${index}`)));
  lines(peoples).forEach((row) => {
    const [code = '', rest = ''] = row.split(':');
    column(rest)
      .flatMap((form) => [form, ...inflected(form.trim(), locale)])
      .forEach((form) => put(known, form, `people ${code}`));
  });
  lines(nameConcepts).forEach((row, index) =>
    column(row).forEach((form) => put(translated, form, `word ${index}`)),
  );
  for (const [code, name] of regionNames(locale)) {
    put(known, name, `region ${code}`);
    // "États-Unis" and "American" speak of one country.
    const people = forms.get(`people ${code}`);
    if (people) known.set(foldName(name), [...(known.get(foldName(name)) ?? []), `people ${code}`]);
    for (const form of people ?? []) known.set(form, [...(known.get(form) ?? []), `region ${code}`]);
    forms.set(`region ${code}`, [...(forms.get(`region ${code}`) ?? []), ...(people ?? [])]);
    if (people) forms.set(`people ${code}`, [...people, foldName(name)]);
  }
  const countries = new Map(
    [...known].filter(([form, meanings]) => isPlainCountry(form, meanings, new Set(translated.keys()))),
  );
  return { known, translated, countries, forms };
}

/** Gender and number of what people are called, where they follow from the ending: "irakien", "irakiennes". */
function inflected(form: string, locale: string): string[] {
  const endings = inflections[locale]?.find(([ending]) => ending.test(form));
  return endings ? endings[1].map((ending) => form.replace(endings[0], ending)) : [];
}

const inflections: Readonly<Record<string, readonly (readonly [RegExp, readonly string[]])[]>> = {
  en: [[/(?<=an|i)$/, ['s']]],
  fr: [
    [/(?<=i)en$/, ['ens', 'enne', 'ennes']],
    [/(?<=[ao]i)s$/, ['se', 'ses']],
    [/(?<=ain|and|ol|an)$/, ['s', 'e', 'es']],
  ],
  es: [
    [/o$/, ['a', 'os', 'as']],
    [/és$/, ['esa', 'eses', 'esas']],
    [/(?<=í)$/, ['s', 'es']],
  ],
};

/** "مالي" is Mali and "financial", "عمان" Oman and Amman, "المدينة" Medina and "the city". */
const ambiguous: ReadonlySet<string> = new Set(
  'مالي عمان تشاد جيرسي الساحل المدينه فارس بابل سول النيل الارض القمر الشمس'.split(' '),
);

function isPlainCountry(form: string, meanings: readonly string[], words: ReadonlySet<string>): boolean {
  return (
    form.length >= 3 &&
    !form.includes(' ') &&
    !ambiguous.has(form) &&
    !words.has(form) &&
    meanings.some((meaning) => meaning.startsWith('region'))
  );
}

const lines = (text: string) => text.trim().split('\n');

/** Countries, territories and continents as the runtime names them. */
function regionNames(locale: string): [string, string][] {
  const display = new Intl.DisplayNames([locale], { type: 'region', fallback: 'none' });
  const names: [string, string][] = [];
  for (let first = 65; first <= 90; first += 1) {
    for (let second = 65; second <= 90; second += 1) {
      const code = String.fromCharCode(first, second);
      const name = display.of(code);
      if (name && !/^(?:XA|XB|QO|ZZ)$/.test(code)) names.push([code, name]);
    }
  }
  const others = lines(countryNames).flatMap((row) => {
    const [code = '', rest = ''] = row.split(':');
    const forms = (rest.split('|')[order.indexOf(locale)] ?? '').split(',');
    return forms.flatMap((form): [string, string][] => (form.trim() === '' ? [] : [[code, form.trim()]]));
  });
  return [...names, ...others];
}
