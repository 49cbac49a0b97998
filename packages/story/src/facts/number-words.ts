/**
 * Number words by language. `add` words sum up ("sixty" + "five"), `hundred` multiplies what stands before it,
 * `scale` closes a group of thousands. "Billion" is a million millions in French and Spanish.
 */
export interface NumberWords {
  add: Record<string, number>;
  hundred: Record<string, number>;
  scale: Record<string, number>;
  /** Words allowed between two number words. */
  joiners: ReadonlySet<string>;
  /** Words that mean a number only beside another one ("un", "neuf"). */
  weak: ReadonlySet<string>;
}

const list = (words: string, first = 0, step = 1): Record<string, number> =>
  Object.fromEntries(
    words
      .split(' ')
      .flatMap((entry, index) => entry.split('|').map((word) => [word, first + index * step] as const)),
  );

const french: NumberWords = {
  add: {
    ...list(
      'zero un|une deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize',
    ),
    ...list('vingt|vingts trente quarante cinquante soixante septante huitante|octante nonante', 20, 10),
    quatrevingt: 80,
    quatrevingts: 80,
    dizaine: 10,
    dizaines: 10,
    douzaine: 12,
    quinzaine: 15,
    vingtaine: 20,
    trentaine: 30,
    quarantaine: 40,
    cinquantaine: 50,
    soixantaine: 60,
  },
  hundred: { cent: 100, cents: 100, centaine: 100, centaines: 100 },
  scale: {
    mille: 1e3,
    millier: 1e3,
    milliers: 1e3,
    million: 1e6,
    millions: 1e6,
    milliard: 1e9,
    milliards: 1e9,
    billion: 1e12,
    billions: 1e12,
  },
  joiners: new Set(['et']),
  weak: new Set([
    'un',
    'une',
    'neuf',
    'zero',
    'cent',
    'cents',
    'dizaine',
    'dizaines',
    'centaine',
    'centaines',
    'millier',
    'milliers',
  ]),
};

const english: NumberWords = {
  add: {
    ...list(
      'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
    ),
    ...list('twenty thirty forty fifty sixty seventy eighty ninety', 20, 10),
    dozen: 12,
    dozens: 12,
  },
  hundred: { hundred: 100, hundreds: 100 },
  scale: {
    thousand: 1e3,
    thousands: 1e3,
    million: 1e6,
    millions: 1e6,
    billion: 1e9,
    billions: 1e9,
    trillion: 1e12,
    trillions: 1e12,
  },
  joiners: new Set(['and']),
  weak: new Set(['one', 'zero', 'dozens', 'hundreds', 'thousands', 'millions', 'billions']),
};

const spanish: NumberWords = {
  add: {
    ...list(
      'cero un|uno|una dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis diecisiete dieciocho diecinueve',
    ),
    ...list(
      'veinte veintiuno|veintiun|veintiuna veintidos veintitres veinticuatro veinticinco veintiseis veintisiete veintiocho veintinueve',
      20,
    ),
    ...list('treinta cuarenta cincuenta sesenta setenta ochenta noventa', 30, 10),
    ...list(
      'doscientos|doscientas trescientos|trescientas cuatrocientos|cuatrocientas quinientos|quinientas seiscientos|seiscientas setecientos|setecientas ochocientos|ochocientas novecientos|novecientas',
      200,
      100,
    ),
    docena: 12,
    decena: 10,
    decenas: 10,
    veintena: 20,
    treintena: 30,
  },
  hundred: { cien: 100, ciento: 100, cientos: 100, centenar: 100, centenares: 100 },
  scale: {
    mil: 1e3,
    miles: 1e3,
    millar: 1e3,
    millares: 1e3,
    millon: 1e6,
    millones: 1e6,
    millardo: 1e9,
    billon: 1e12,
    billones: 1e12,
  },
  joiners: new Set(['y']),
  weak: new Set([
    'un',
    'uno',
    'una',
    'cero',
    'miles',
    'cientos',
    'once',
    'decena',
    'decenas',
    'centenar',
    'centenares',
    'millar',
    'millares',
    'millones',
  ]),
};

/** Arabic is read with clitics (و ب ل ال) already stripped; teens are a unit word followed by عشر. */
const arabic: NumberWords = {
  add: {
    ...list(
      'صفر واحد|واحده اثنان|اثنين|اثنتان|اثنتين ثلاثه|ثلاث اربعه|اربع خمسه|خمس سته|ست سبعه|سبع ثمانيه|ثماني|ثمان تسعه|تسع عشره|عشر',
    ),
    ...list(
      'عشرون|عشرين ثلاثون|ثلاثين اربعون|اربعين خمسون|خمسين ستون|ستين سبعون|سبعين ثمانون|ثمانين تسعون|تسعين',
      20,
      10,
    ),
    مئتان: 200,
    مئتين: 200,
    مئتي: 200,
    مائتان: 200,
    مائتين: 200,
    مائتي: 200,
    الفان: 2e3,
    الفين: 2e3,
    الفي: 2e3,
    مليونان: 2e6,
    مليونين: 2e6,
    مليوني: 2e6,
    ملياري: 2e9,
    مليارين: 2e9,
  },
  hundred: { مئه: 100, مائه: 100, مئات: 100 },
  scale: {
    الف: 1e3,
    الاف: 1e3,
    مليون: 1e6,
    ملايين: 1e6,
    مليار: 1e9,
    مليارات: 1e9,
    بليون: 1e9,
    تريليون: 1e12,
    تريليونات: 1e12,
  },
  joiners: new Set(['و']),
  weak: new Set(['واحد', 'واحده', 'صفر', 'ست', 'مئات', 'الاف', 'ملايين', 'عشر', 'الف', 'اثنان', 'اثنين']),
};

const ordinals: Record<string, Record<string, number>> = {
  fr: list(
    'premier|premiere deuxieme|second|seconde troisieme quatrieme cinquieme sixieme septieme huitieme neuvieme dixieme',
    1,
  ),
  en: list('first second third fourth fifth sixth seventh eighth ninth tenth', 1),
  es: list(
    'primer|primero|primera segundo|segunda tercer|tercero|tercera cuarto|cuarta quinto|quinta sexto|sexta septimo|septima octavo|octava noveno|novena decimo|decima',
    1,
  ),
  ar: {
    ...list(
      'اول|اولي ثاني|ثانيه ثالث|ثالثه رابع|رابعه خامس|خامسه سادس|سادسه سابع|سابعه ثامن|ثامنه تاسع|تاسعه عاشر|عاشره',
      1,
    ),
    ...list('عشرينيات ثلاثينيات اربعينيات خمسينيات ستينيات سبعينيات ثمانينيات تسعينيات', 20, 10),
    ...list('عشرينات ثلاثينات اربعينات خمسينات ستينات سبعينات ثمانينات تسعينات', 20, 10),
  },
};

/** Ordinals and decades confirm a figure ("le 7" - "the seventh") and are never missed on their own. */
function withOrdinals(words: NumberWords, locale: string): NumberWords {
  const more = ordinals[locale] ?? {};
  return { ...words, add: { ...more, ...words.add }, weak: new Set([...words.weak, ...Object.keys(more)]) };
}

export const numberWords: Record<string, NumberWords> = {
  fr: withOrdinals(french, 'fr'),
  en: withOrdinals(english, 'en'),
  es: withOrdinals(spanish, 'es'),
  ar: withOrdinals(arabic, 'ar'),
};
