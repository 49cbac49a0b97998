import type { Database } from '@marbre/db/create-database';
import type { Prisma } from '@marbre/db/generated/prisma/client';
import { laySections, layPublishedStory } from './lay-published-story';

const text = (words: string, ...marks: string[]): Prisma.InputJsonObject => ({
  type: 'text',
  text: words,
  ...(marks.length > 0 ? { marks: marks.map((type) => ({ type })) } : {}),
});
const block = (type: string, ...content: Prisma.InputJsonObject[]): Prisma.InputJsonObject => ({
  type,
  content,
});
const paragraph = (words: string) => block('paragraph', text(words));

const french = [
  'La trêve devait tenir quarante-huit heures. À l’aube, les ambulances ont pu franchir le pont de Sidi Khelifa pour la première fois depuis neuf jours : 214 blessés ont quitté l’hôpital de campagne, selon le Croissant-Rouge.',
  'Dans les faubourgs sud, les habitants sortent avec prudence. « On a d’abord cherché du pain, ensuite les voisins », raconte Salma Bennour, institutrice, qui a passé la semaine dans une cave avec onze autres personnes.',
  { ...block('heading', text('Un couloir de six kilomètres')), attrs: { level: 2 } },
  'Le couloir ouvert par les deux camps longe la voie ferrée sur six kilomètres. Les observateurs y ont compté 37 véhicules à l’heure, puis près de 80 en fin de matinée ; aucun incident n’a été signalé avant 15 h 30.',
  block(
    'quotation',
    paragraph(
      'Personne ici ne croit à la paix. Mais deux jours sans obus, cela suffit pour enterrer les morts et compter les vivants.',
    ),
    block('attribution', text('Youssef Amrani, chirurgien à l’hôpital de campagne')),
  ),
  'La mission des Nations unies demande que l’accord soit prolongé jusqu’à vendredi. Son porte-parole, Karim El-Fassi, parle d’« un premier pas, fragile et réversible ».',
  block(
    'factBox',
    block('factBoxTitle', text('Ce que prévoit l’accord')),
    block(
      'bulletList',
      block('listItem', paragraph('Arrêt des tirs d’artillerie de 6 h à 20 h, deux jours de suite.')),
      block('listItem', paragraph('Passage libre pour 120 camions de vivres et de médicaments.')),
      block('listItem', paragraph('Échange de 42 prisonniers sous le contrôle de la mission.')),
    ),
  ),
  block(
    'paragraph',
    text('Les négociateurs se retrouvent jeudi. Le dernier cessez-le-feu, en '),
    text('mars', 'emphasis'),
    text(', avait duré '),
    text('dix-neuf heures', 'strong'),
    text('.'),
  ),
] as const;

const english = [
  'The truce was meant to hold for forty-eight hours. At dawn, ambulances crossed the Sidi Khelifa bridge for the first time in nine days: 214 wounded people left the field hospital, according to the Red Crescent.',
  'In the southern suburbs, people are going out with care. “We looked for bread first, and then for the neighbours,” says Salma Bennour, a teacher who spent the week in a cellar with eleven others.',
  { ...block('heading', text('A corridor of six kilometres')), attrs: { level: 2 } },
  'The corridor opened by both sides follows the railway for six kilometres. Observers counted 37 vehicles an hour, then close to 80 by late morning; no incident had been reported by 3.30 pm.',
  block(
    'quotation',
    paragraph(
      'Nobody here believes in peace. But two days without shells are enough to bury the dead and count the living.',
    ),
    block('attribution', text('Youssef Amrani, surgeon at the field hospital')),
  ),
  'The United Nations mission wants the agreement extended until Friday. Its spokesman, Karim El-Fassi, calls it “a first step, fragile and reversible”.',
] as const;

const arabic = [
  'كان من المقرر أن تصمد الهدنة ثماني وأربعين ساعة. ومع الفجر عبرت سيارات الإسعاف جسر سيدي خليفة للمرة الأولى منذ تسعة أيام، وغادر 214 جريحاً المستشفى الميداني بحسب الهلال الأحمر.',
  'في الضواحي الجنوبية يخرج السكان بحذر. تقول سلمى بنور، وهي معلمة قضت الأسبوع في قبو مع أحد عشر شخصاً: «بحثنا عن الخبز أولاً، ثم عن الجيران».',
  { ...block('heading', text('ممر بطول ستة كيلومترات')), attrs: { level: 2 } },
  'يمتد الممر الذي فتحه الطرفان بمحاذاة السكة الحديدية. وأحصى المراقبون 37 مركبة في الساعة، ثم نحو 80 في آخر الصباح، ولم يُبلَّغ عن أي حادث.',
  block(
    'quotation',
    paragraph('لا أحد هنا يؤمن بالسلام. لكن يومين بلا قذائف يكفيان لدفن الموتى وعدّ الأحياء.'),
    block('attribution', text('يوسف العمراني، جرّاح في المستشفى الميداني')),
  ),
  'تطالب بعثة الأمم المتحدة بتمديد الاتفاق إلى يوم الجمعة، ويصفه المتحدث باسمها كريم الفاسي بأنه «خطوة أولى هشة وقابلة للتراجع».',
] as const;

type Line = readonly [section: string, headline: string, standfirst: string, byline: string];

const lines = {
  fr: [
    [
      'economie',
      'Le blé dur au plus haut depuis onze ans sur les quais de Sfax',
      'La sécheresse et le fret font grimper les cours : les minoteries demandent un prix plancher.',
      'Paul Estève',
    ],
    [
      'culture',
      'Le cinéma Vox rouvre ses portes, projecteur à charbon compris',
      'Fermée en 1998, la salle de quatre cents places revit grâce à une coopérative de spectateurs.',
      'Nora Zitouni',
    ],
    [
      'sciences',
      'Sous l’Atlas, une nappe d’eau vieille de trente mille ans',
      'Des hydrologues ont daté la réserve que trois régions se disputent.',
      'Hugo Marchand',
    ],
    [
      'monde',
      'Au Pirée, les dockers obtiennent la semaine de trente-cinq heures',
      'Après dix-sept jours de grève, l’accord sera soumis au vote dimanche.',
      'Léa Kontos',
    ],
    [
      'economie',
      'La banque centrale laisse son taux à 3,25 % et se tait sur la suite',
      'Les marchés attendaient un signal ; ils ont eu un silence.',
      'Paul Estève',
    ],
    [
      'culture',
      'Un manuscrit du XIIIᵉ siècle retrouvé dans un lot de factures',
      'L’ouvrage traite de la taille de la vigne et de la patience.',
      'Nora Zitouni',
    ],
    [
      'monde',
      'Élections : dans le Sud, des urnes transportées à dos de mule',
      'Trente-huit bureaux ne sont accessibles qu’à pied.',
      'Inès Rahmani',
    ],
    [
      'sciences',
      'Les cigognes passent désormais l’hiver au nord',
      'Quarante ans de comptages montrent un déplacement de 310 kilomètres.',
      'Hugo Marchand',
    ],
    [
      'monde',
      'La ligne de nuit Tunis–Alger reprend après vingt et un ans',
      'Onze voitures-couchettes et beaucoup de souvenirs.',
      'Inès Rahmani',
    ],
    ['economie', 'L’huile d’olive se vend moins bien, les pressoirs s’endettent', '', 'Léa Kontos'],
    ['culture', 'À Fès, les relieurs transmettent leur geste à la demande', '', 'Nora Zitouni'],
    [
      'economie',
      'Un port à sec ouvre sans attendre le rail',
      'Les conteneurs arrivent par la route, en attendant mieux.',
      'Paul Estève',
    ],
    ['monde', 'Le lac a perdu un tiers de sa surface en dix ans', '', 'Hugo Marchand'],
    ['sciences', 'Un vaccin contre la leishmaniose entre en essai', '', 'Hugo Marchand'],
    ['monde', 'La frontière rouvre aux piétons, pas aux marchandises', '', 'Léa Kontos'],
  ],
  en: [
    [
      'economie',
      'Durum wheat hits an eleven-year high on the quays of Sfax',
      'Drought and freight push prices up; millers ask for a floor.',
      'Paul Estève',
    ],
    [
      'culture',
      'The Vox reopens, carbon projector and all',
      'Closed in 1998, the four-hundred-seat cinema is back thanks to its audience.',
      'Nora Zitouni',
    ],
    [
      'sciences',
      'Thirty-thousand-year-old water lies under the Atlas',
      'Hydrologists have dated the reserve that three regions want.',
      'Hugo Marchand',
    ],
  ],
  ar: [
    [
      'economie',
      'القمح الصلب يبلغ أعلى سعر له منذ أحد عشر عاماً',
      'الجفاف وكلفة الشحن يرفعان الأسعار، والمطاحن تطلب سعراً أدنى.',
      'Paul Estève',
    ],
    [
      'culture',
      'سينما «فوكس» تفتح أبوابها من جديد',
      'أُغلقت القاعة عام 1998 وتعود اليوم بفضل تعاونية من جمهورها.',
      'نورة الزيتوني',
    ],
    [
      'sciences',
      'مياه عمرها ثلاثون ألف عام تحت جبال الأطلس',
      'حدد علماء المياه عمر المخزون الذي تتنازعه ثلاث مناطق.',
      'Hugo Marchand',
    ],
    [
      'monde',
      'عمال ميناء بيرايوس يحصلون على خمس وثلاثين ساعة عمل',
      'بعد سبعة عشر يوماً من الإضراب يُعرض الاتفاق على التصويت.',
      'Léa Kontos',
    ],
  ],
} as const satisfies Record<string, readonly Line[]>;

/** A paper's worth of published stories in three languages: enough to judge every page by eye. */
export async function laySamplePaper(database: Database, now: Date) {
  await laySections(database);
  const before = (minutes: number) => new Date(now.getTime() - minutes * 60_000);
  const lead = await layPublishedStory(database, {
    locale: 'fr',
    section: 'monde',
    slug: 'deux-jours-de-treve',
    headline: 'Deux jours de trêve : la ville compte ses vivants',
    standfirst:
      'Un couloir de six kilomètres, 214 blessés évacués, des boulangeries qui rouvrent : récit d’une matinée sans obus.',
    body: french,
    bylines: ['Inès Rahmani', 'Lyès Benali'],
    topics: ['Libye', 'Trêve', 'Nations unies'],
    keyPoints: [
      '214 blessés ont quitté l’hôpital de campagne depuis l’aube.',
      'Le couloir longe la voie ferrée sur six kilomètres.',
      'Les négociateurs se retrouvent jeudi ; la mission demande une prolongation.',
    ],
    publishedAt: before(12),
  });
  const rest = { storyId: lead.storyId, section: 'monde', sourceLocale: 'fr', topics: ['Libye'] } as const;
  const translated = { ...rest, topics: [...rest.topics], bylines: ['Inès Rahmani', 'Lyès Benali'] };
  const english_ = await layPublishedStory(database, {
    ...translated,
    locale: 'en',
    slug: 'two-days-of-truce',
    headline: 'Two days of truce: the city counts its living',
    standfirst:
      'A corridor of six kilometres, 214 wounded evacuated, bakeries open again: a morning without shells.',
    body: english,
    corrections: [
      {
        at: before(4).toISOString(),
        text: 'An earlier version gave 241 wounded; the Red Crescent counted 214.',
      },
    ],
    publishedAt: before(9),
  });
  const arabic_ = await layPublishedStory(database, {
    ...translated,
    locale: 'ar',
    slug: 'youman-min-al-hudna',
    headline: 'يومان من الهدنة: المدينة تحصي أحياءها',
    standfirst: 'ممر بطول ستة كيلومترات، وإجلاء 214 جريحاً، ومخابز تفتح أبوابها: حكاية صباح بلا قذائف.',
    body: arabic,
    keyPoints: ['غادر 214 جريحاً المستشفى الميداني منذ الفجر.', 'يلتقي المفاوضون يوم الخميس.'],
    publishedAt: before(6),
  });
  for (const [locale, rows] of Object.entries(lines) as ['fr' | 'en' | 'ar', readonly Line[]][]) {
    for (const [index, [section, headline, standfirst, byline]] of rows.entries()) {
      const publishedAt = before(40 + index * 95);
      const matter = { headline, standfirst, bylines: [byline], publishedAt };
      const body = { fr: french, en: english, ar: arabic }[locale];
      await layPublishedStory(database, { locale, section, slug: `article-${index + 1}`, body, ...matter });
    }
  }
  return { french: lead, english: english_, arabic: arabic_ };
}
