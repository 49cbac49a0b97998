import { foldWord } from './fold-text';

/**
 * Number words by language, folded. `add` words sum up ("sixty" + "five"), `hundred` multiplies what stands before
 * it ("deux cents", "trois dizaines"), `scale` closes a group of thousands. "Billion" is a million millions in French
 * and Spanish; lakh and crore are what India counts in.
 */
export interface NumberWords {
  add: Map<string, number>;
  hundred: Map<string, number>;
  scale: Map<string, number>;
  /** What stands between the whole and its decimals ("deux virgule cinq"). */
  point: RegExp;
  /** Words allowed between two number words. */
  joiners: ReadonlySet<string>;
  /** The word of "hundreds of thousands". */
  scaleJoiner?: string;
  /** Ordinals that stand among `add`; they begin a number of their own. */
  ordinals?: ReadonlySet<string>;
  /** Words that mean a number only beside another one ("un", "neuf"). */
  weak: ReadonlySet<string>;
  /** Magnitudes without a count ("thousands"), and approximate counts ("une quarantaine"). */
  vague: ReadonlySet<string>;
  /** Words that confirm a number on the other side and are no part of one ("both" 2, "demi" 2 and 0.5). */
  confirming: Map<string, number[]>;
}

/** Alternatives of one value are joined by `|`; the values go up by `step`. */
function list(words: string, first = 0, step = 1): [string, number][] {
  return words
    .split(' ')
    .flatMap((entry, index) =>
      entry.split('|').map((word): [string, number] => [foldWord(word), first + index * step]),
    );
}

function valued(text: string): [string, number][] {
  return text.split(' ').map((entry) => {
    const [word = '', value = '0'] = entry.split('=');
    return [foldWord(word), Number(value)];
  });
}

function confirming(text: string): Map<string, number[]> {
  return new Map(
    text.split(' ').map((entry) => {
      const [word = '', values = ''] = entry.split('=');
      return [foldWord(word), values.split(',').map(Number)];
    }),
  );
}

const set = (text: string): ReadonlySet<string> => new Set(text.split(' ').map(foldWord));

const french: NumberWords = {
  add: new Map([
    ...list('zéro un|une deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize'),
    ...list('vingt|vingts trente quarante cinquante soixante septante huitante|octante nonante', 20, 10),
    ...valued('quatrevingt=80 quatrevingts=80'),
  ]),
  hundred: new Map(valued('cent=100 cents=100 centaine=100 centaines=100 douzaine=12 douzaines=12 dizaine=10 dizaines=10 quinzaine=15 vingtaine=20 trentaine=30 quarantaine=40 cinquantaine=50 soixantaine=60')),
  scale: new Map(valued('mille=1e3 millier=1e3 milliers=1e3 million=1e6 millions=1e6 milliard=1e9 milliards=1e9 billion=1e12 billions=1e12 trillion=1e18 trillions=1e18 lakh=1e5 lakhs=1e5 crore=1e7 crores=1e7')),
  point: /^\s+virgule\s+$/iu,
  joiners: set('et'),
  scaleJoiner: 'de',
  weak: set('un une neuf zéro cent'),
  vague: set('dizaine dizaines douzaine douzaines quinzaine vingtaine trentaine quarantaine cinquantaine soixantaine centaine centaines millier milliers million millions milliard milliards'),
  confirming: confirming(
    'premier=1 première=1 deuxième=2 second=2 seconde=2 seconds=2 secondes=2 troisième=3 quatrième=4 cinquième=5 sixième=6 septième=7 huitième=8 neuvième=9 dixième=10 vingtième=20 trentième=30 quarantième=40 cinquantième=50 soixantième=60 centième=100 millième=1000 onzième=11 douzième=12 treizième=13 quatorzième=14 quinzième=15 seizième=16 double=2 doubles=2 doublé=2 doubler=2 doublement=2 demi=0.5,2 demie=0.5,2 moitié=0.5,2,50 tiers=3 quart=4,25,0.25 quarts=4,0.25 triple=3 triplé=3 trio=3 trilogie=3 quadruple=4 paire=2 couple=2 couples=2 jumeaux=2 duo=2 décennie=10 décennies=10 siècle=100 siècles=100 semestre=6 trimestre=3 millénaire=1000 seul=1 seule=1 unique=1 bi=2 autre=2 chacun=2 personne=0 aucun=0 aucune=0 quelques=2 bicentenaire=200 centenaire=100',
  ),
}; // prettier-ignore

const english: NumberWords = {
  add: new Map([
    ...list('zero|nought one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'),
    ...list('twenty thirty forty fifty sixty seventy eighty ninety', 20, 10),
  ]),
  hundred: new Map(valued('hundred=100 hundreds=100 dozen=12 dozens=12')),
  scale: new Map(valued('thousand=1e3 thousands=1e3 million=1e6 millions=1e6 billion=1e9 billions=1e9 trillion=1e12 trillions=1e12 lakh=1e5 lakhs=1e5 crore=1e7 crores=1e7')),
  point: /^\s+point\s+$/iu,
  joiners: set('and'),
  scaleJoiner: 'of',
  weak: set('one zero nought'),
  vague: set('dozen dozens hundred hundreds thousand thousands million millions billion billions trillion trillions'),
  confirming: confirming(
    'first=1 second=2 seconds=2 third=3 thirds=3 fourth=4 fifth=5 fifths=5 sixth=6 seventh=7 eighth=8 ninth=9 tenth=10 eleventh=11 twelfth=12 thirteenth=13 fourteenth=14 fifteenth=15 sixteenth=16 seventeenth=17 eighteenth=18 nineteenth=19 twentieth=20 thirtieth=30 fortieth=40 fiftieth=50 sixtieth=60 hundredth=100 thousandth=1000 both=2 twice=2 double=2 doubled=2 doubling=2 dual=2 pair=2 pairs=2 couple=2 couples=2 twin=2 twins=2 duo=2 either=2 neither=2 other=2 each=2 between=2 half=0.5,2,50 halves=2 quarter=4,25,0.25 quarters=4,0.25 triple=3 tripled=3 thrice=3 trio=3 triad=3 trilogy=3 trimester=3 quadruple=4 decade=10 decades=10 century=100 centuries=100 fortnight=2,14,15 millennium=1000 millennia=1000 once=1 single=1 only=1 sole=1 a=1 an=1 semester=6 bicentennial=200 centenary=100 no=0 none=0 few=2',
  ),
}; // prettier-ignore

const spanish: NumberWords = {
  add: new Map([
    ...list('cero un|uno|una dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve'),
    ...list('veinte veintiuno|veintiún|veintiuna veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve', 20),
    ...list('treinta cuarenta cincuenta sesenta setenta ochenta noventa', 30, 10),
    ...list('doscientos|doscientas trescientos|trescientas cuatrocientos|cuatrocientas quinientos|quinientas seiscientos|seiscientas setecientos|setecientas ochocientos|ochocientas novecientos|novecientas', 200, 100),
  ]),
  hundred: new Map(valued('cien=100 ciento=100 cientos=100 centenar=100 centenares=100 docena=12 docenas=12 decena=10 decenas=10 veintena=20 treintena=30')),
  scale: new Map(valued('mil=1e3 miles=1e3 millar=1e3 millares=1e3 millón=1e6 millones=1e6 millardo=1e9 billón=1e12 billones=1e12 trillón=1e18 trillones=1e18 lakh=1e5 crore=1e7')),
  point: /^\s+(?:coma|punto)\s+$/iu,
  joiners: set('y'),
  scaleJoiner: 'de',
  weak: set('un uno una cero'),
  vague: set('docena docenas decena decenas veintena treintena cien cientos centenar centenares mil miles millar millares millón millones billones'),
  confirming: confirming(
    'primer=1 primero=1 primera=1 segundo=2 segunda=2 segundos=2 tercer=3 tercero=3 tercera=3 tercio=3 tercios=3 cuarto=4,25,0.25 cuarta=4 cuartos=4 quinto=5 quinta=5 sexto=6 sexta=6 séptimo=7 séptima=7 octavo=8 octava=8 noveno=9 novena=9 décimo=10 décima=10 undécimo=11 undécima=11 duodécimo=12 duodécima=12 decimotercero=13 decimocuarto=14 decimoquinto=15 vigésimo=20 vigésima=20 trigésimo=30 trigésima=30 cuadragésimo=40 quincuagésimo=50 sexagésimo=60 centésimo=100 milésimo=1000 ambos=2 ambas=2 doble=2 dobles=2 duplicar=2 duplicó=2 mitad=0.5,2,50 medio=0.5,2 media=0.5,2 triple=3 trío=3 tríada=3 trilogía=3 trimestre=3 cuádruple=4 par=2 pares=2 pareja=2 parejas=2 gemelos=2 dúo=2 década=10 décadas=10 decenio=10 siglo=100 siglos=100 quincena=2,14,15 milenio=1000 solo=1 sola=1 único=1 única=1 semestre=6 bicentenario=200 centenario=100 otro=2 otra=2 cada=2 entre=2 ningún=0 ninguna=0',
  ),
}; // prettier-ignore

/** Arabic is read with clitics (و ب ل ال) already stripped; teens are a unit word followed by عشر. */
const arabic: NumberWords = {
  add: new Map([
    ...list('صفر واحد|واحده|احد|احدي اثنان|اثنين|اثنتان|اثنتين|اثنا|اثني|اثنتا|اثنتي ثلاثه|ثلاث اربعه|اربع خمسه|خمس سته|ست سبعه|سبع ثمانيه|ثماني|ثمان تسعه|تسع عشره|عشر'),
    ...list('عشرون|عشرين ثلاثون|ثلاثين اربعون|اربعين خمسون|خمسين ستون|ستين سبعون|سبعين ثمانون|ثمانين تسعون|تسعين', 20, 10),
    ...list('مئتان|مئتين|مئتي|مائتان|مائتين|مائتي ثلاثمئه|ثلاثمائه اربعمئه|اربعمائه خمسمئه|خمسمائه ستمئه|ستمائه سبعمئه|سبعمائه ثمانمئه|ثمانمائه|ثمانيمائه تسعمئه|تسعمائه', 200, 100),
    ...valued('الفان=2e3 الفين=2e3 الفي=2e3 مليونان=2e6 مليونين=2e6 مليوني=2e6 مليونا=2e6 ملياري=2e9 مليارين=2e9 مليارا=2e9'),
    ...list('اول|اولي ثاني|ثانيه ثالث|ثالثه رابع|رابعه خامس|خامسه سادس|سادسه سابع|سابعه ثامن|ثامنه تاسع|تاسعه عاشر|عاشره', 1),
    ...list('حادي|حاديه', 1),
    ...list('عشرينيات|عشرينات ثلاثينيات|ثلاثينات اربعينيات|اربعينات خمسينيات|خمسينات ستينيات|ستينات سبعينيات|سبعينات ثمانينيات|ثمانينات تسعينيات|تسعينات', 20, 10),
  ]),
  hundred: new Map(valued('مئه=100 مائه=100 مئات=100')),
  scale: new Map(valued('الف=1e3 الاف=1e3 الفا=1e3 مليون=1e6 ملايين=1e6 مليار=1e9 مليارات=1e9 بليون=1e9 بلايين=1e9 تريليون=1e12 تريليونات=1e12 ترليون=1e12 ترليونات=1e12')),
  point: /^\s+(?:ال)?فاصل[ةه]?\s+$/u,
  joiners: set('و'),
  scaleJoiner: 'من',
  ordinals: set('اول اولي ثاني ثانيه ثالث ثالثه رابع رابعه خامس خامسه سادس سادسه سابع سابعه ثامن ثامنه تاسع تاسعه عاشر عاشره حادي حاديه'),
  weak: set('واحد واحده احد احدي صفر ست عشر عشره اثنان اثنين اول اولي ثاني ثانيه ثالث ثالثه رابع رابعه خامس خامسه سادس سادسه سابع سابعه ثامن ثامنه تاسع تاسعه عاشر عاشره عشرينيات عشرينات ثلاثينيات ثلاثينات اربعينيات اربعينات خمسينيات خمسينات ستينيات ستينات سبعينيات سبعينات ثمانينيات ثمانينات تسعينيات تسعينات الفي الفين مليونا مليارا'),
  vague: set('مئه مائه مئات الف الاف مليون ملايين مليار مليارات بلايين تريليونات'),
  confirming: confirming(
    'كلا=2 كلتا=2 كلاهما=2 كلي=2 كليهما=2 كلتاهما=2 ضعف=2 ضعفي=2 ضعفين=2 مزدوج=2 مزدوجه=2 زوج=2 زوجان=2 زوجين=2 توام=2 نصف=0.5,2,50 ثلث=3 ثلثي=3,2 ثلثا=3,2 ربع=4,25,0.25 خمس=5 عشر=10 عقد=10 عقود=10 عقدين=10,20 قرن=100 قرون=100 ثنائي=2 ثنائيه=2 ثلاثي=3 ثلاثيه=3 رباعي=4 خماسي=5 فقط=1 وحيد=1 وحيده=1 مره=1 مرتين=2 بين=2 اخري=2 اخر=2 مثلي=2 مثلين=2 الفيه=1000',
  ),
}; // prettier-ignore

export const numberWords: Record<string, NumberWords> = {
  fr: french,
  en: english,
  es: spanish,
  ar: arabic,
};
