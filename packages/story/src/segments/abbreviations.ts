/**
 * Words whose full stop does not end a sentence, per language, lower case and without the stop.
 *
 * Left out on purpose: words that a lower-case continuation already glues ("Inc. said", "9 a.m. on"), for
 * before a capital they end a sentence more often than not. Single capitals (initials) are always taken.
 */
export const abbreviations: Record<string, ReadonlySet<string>> = {
  fr: new Set(
    'mm mme mmes mlle mlles dr drs pr me mgr gén gal col cdt cap capt lt sgt adj st ste sts stes cf'.split(
      ' ',
    ),
  ),
  en: new Set(
    'mr mrs ms messrs dr drs prof rev hon gen col maj capt cmdr lt sgt gov sen rep pres st mt ft vs cf u.s u.k u.n e.g i.e'.split(
      ' ',
    ),
  ),
  es: new Set(
    'sr sra sres sras srta d dª dña dr dra drs prof gral cnel cte cap tte sgto lic ing arq excmo ee ee.uu'.split(
      ' ',
    ),
  ),
  ar: new Set('د أ أ.د'.split(' ')),
};

/** Abbreviations only before a figure: "no. 4", "p. 12", "art. 3", "oct. 14". */
export const abbreviationsBeforeFigures: ReadonlySet<string> = new Set(
  'no nos nº n° núm p pp pág págs art chap cap fig vol av env approx aprox janv févr avr juil jan feb mar apr jun jul aug sept sep oct nov dec déc ene abr ago dic'.split(
    ' ',
  ),
);

/** Words that begin a sentence after an abbreviation that could as well go on ("in the U.S. But…"). */
export const sentenceStarters: Record<string, ReadonlySet<string>> = {
  en: new Set(
    'A After Although An And As At Before But By Did Do Does For From He Her His How I If In It Its No Nobody On She So That The Their Then There These They This Those To Under We What When Where While Who Why With You'.split(
      ' ',
    ),
  ),
  fr: new Set(
    'À Après Au Aucun Aux Avant Avec Ce Cela Ces Cette Dans De Depuis Des Elle Elles En Et Il Ils Je La Le Les Leur Lors Mais Nous On Or Pour Quand Qui Sa Selon Ses Si Son Sur Un Une Vous'.split(
      ' ',
    ),
  ),
  es: new Set(
    'A Al Ahora Así Aunque Como Con Cuando Desde Después El Ella Ellas Ellos En Entre Era Es Esa Ese Esta Este Fue Ha Hay La Las Lo Los Mientras No Para Pero Por Según Si Sin Su Sus También Tras Un Una Y Ya'.split(
      ' ',
    ),
  ),
};
