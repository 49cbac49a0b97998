import { foldWord } from './fold-text';

/**
 * Acronyms that bear another name in another language. Any of a row may stand for any other; the first of
 * each list is what a translation should use.
 */
const acronyms: Record<string, string[]>[] = [
  {
    fr: ['ONU'],
    en: ['UN', 'United Nations', 'U.N.'],
    es: ['ONU', 'Naciones Unidas'],
    ar: ['الأمم المتحدة'],
  },
  { fr: ['OTAN'], en: ['NATO'], es: ['OTAN'], ar: ['الناتو', 'حلف شمال الأطلسي'] },
  { fr: ['UE'], en: ['EU', 'European Union'], es: ['UE'], ar: ['الاتحاد الأوروبي'] },
  { fr: ['OMS'], en: ['WHO'], es: ['OMS'], ar: ['منظمة الصحة العالمية'] },
  { fr: ['FMI'], en: ['IMF'], es: ['FMI'], ar: ['صندوق النقد الدولي'] },
  {
    fr: ['USA'],
    en: ['US', 'U.S.', 'USA', 'United States'],
    es: ['EE. UU.', 'EEUU', 'Estados Unidos'],
    ar: ['الولايات المتحدة'],
  },
  { fr: ['VIH'], en: ['HIV'], es: ['VIH'], ar: ['فيروس نقص المناعة'] },
  { fr: ['SIDA', 'sida'], en: ['AIDS'], es: ['SIDA', 'sida'], ar: ['الإيدز'] },
  { fr: ['ADN'], en: ['DNA'], es: ['ADN'], ar: ['الحمض النووي'] },
  { fr: ['ONG'], en: ['NGO'], es: ['ONG'], ar: ['منظمة غير حكومية'] },
  { fr: ['PIB'], en: ['GDP'], es: ['PIB'], ar: ['الناتج المحلي'] },
  { fr: ['CPI'], en: ['ICC'], es: ['CPI'], ar: ['المحكمة الجنائية الدولية'] },
  { fr: ['CIJ'], en: ['ICJ'], es: ['CIJ'], ar: ['محكمة العدل الدولية'] },
  { fr: ['UA'], en: ['AU', 'African Union'], es: ['UA'], ar: ['الاتحاد الأفريقي'] },
  {
    fr: ['RU', 'Royaume-Uni'],
    en: ['UK', 'U.K.', 'United Kingdom'],
    es: ['Reino Unido'],
    ar: ['المملكة المتحدة'],
  },
  { fr: ['OPEP'], en: ['OPEC'], es: ['OPEP'], ar: ['أوبك'] },
  { fr: ['AIEA'], en: ['IAEA'], es: ['OIEA'], ar: ['الوكالة الدولية للطاقة الذرية'] },
  { fr: ['HCR'], en: ['UNHCR'], es: ['ACNUR'], ar: ['مفوضية اللاجئين'] },
  { fr: ['CICR'], en: ['ICRC'], es: ['CICR'], ar: ['اللجنة الدولية للصليب الأحمر'] },
  {
    fr: ['GMT', 'TU', 'UTC'],
    en: ['GMT', 'UTC'],
    es: ['GMT', 'UTC'],
    ar: ['غرينتش', 'التوقيت العالمي', 'جرينتش'],
  },
];

/** The forms a source acronym may take in the target language, preferred first; empty when none is known. */
export function acronymEquivalents(acronym: string, source: string, target: string): string[] {
  const folded = foldWord(acronym.replace(/\./g, ''));
  const row = acronyms.find((forms) =>
    forms[source]?.some((form) => foldWord(form.replace(/[.\s]/g, '')) === folded),
  );
  return row?.[target] ?? [];
}

/** True for one that languages are known to differ about. */
export function isKnownAcronym(acronym: string): boolean {
  const folded = foldWord(acronym.replace(/\./g, ''));
  return acronyms.some((forms) =>
    Object.values(forms).some((some) => some.some((form) => foldWord(form.replace(/[.\s]/g, '')) === folded)),
  );
}

const names = new Map<string, Map<string, string>>();

/** ISO country and territory names in a language, folded name -> region code. */
function regionNames(locale: string): Map<string, string> {
  let table = names.get(locale);
  if (!table) {
    table = new Map();
    const display = new Intl.DisplayNames([locale], { type: 'region', fallback: 'none' });
    for (let first = 65; first <= 90; first += 1) {
      for (let second = 65; second <= 90; second += 1) {
        const code = String.fromCharCode(first, second);
        const name = display.of(code);
        if (name) table.set(foldWord(name), code);
      }
    }
    names.set(locale, table);
  }
  return table;
}

/** The target language's name of a country named in the source language, or null. */
export function countryEquivalent(name: string, source: string, target: string): string | null {
  const code = regionNames(source).get(foldWord(name));
  return code === undefined
    ? null
    : (new Intl.DisplayNames([target], { type: 'region', fallback: 'none' }).of(code) ?? null);
}
