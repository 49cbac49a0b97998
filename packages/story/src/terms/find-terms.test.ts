import { describe, expect, it } from 'vitest';
import { openTermFinder } from './find-terms';
import type { PartOfSpeech } from './term';

/** A term, a text, and the words in which the term must be found; none when it must not be. */
type Case = [term: string, text: string, ...found: string[]];

function check(locale: string, partOfSpeech: PartOfSpeech | null = null) {
  return (term: string, text: string, ...found: string[]) => {
    const find = openTermFinder([{ text: term, partOfSpeech, value: term }], locale);
    const matches = find(text);
    expect(matches.map((match) => match.text)).toEqual(found);
    for (const { start, end, text: words } of matches) expect(text.slice(start, end)).toBe(words);
  };
}

describe('French', () => {
  it.each<Case>([
    ['force libyenne', 'Les forces libyennes avancent.', 'forces libyennes'],
    ['forces libyennes', 'Une force libyenne arrive.', 'force libyenne'],
    ['force libyenne', 'LES FORCES LIBYENNES AVANCENT', 'FORCES LIBYENNES'],
    ['État', 'Le chef de l’Etat et les États voisins.', 'Etat', 'États'],
    ['élection', 'Des élections à L’ÉLECTION : Élection.', 'élections', 'ÉLECTION', 'Élection'],
    ['ONU', 'Selon l’ONU, qu’ONU et Onu confirment, l’O.N.U. aussi.', 'ONU', 'ONU', 'Onu', 'O.N.U.'],
    ['ONU', "D'après l'ONU", 'ONU'],
    ['cessez-le-feu', 'Le cessez-le-feu tient.', 'cessez-le-feu'],
    ['journal', 'Deux journaux et un journal.', 'journaux', 'journal'],
    ['bureau', 'Les bureaux ferment.', 'bureaux'],
    ['travail', 'Les travaux reprennent.', 'travaux'],
    ['secrétaire général', 'La secrétaire générale de l’ONU', 'secrétaire générale'],
    ['maréchal', 'Les maréchaux', 'maréchaux'],
    ['conseil présidentiel', 'Le Conseil présidentiel siège.', 'Conseil présidentiel'],
    ['force de l’ordre', "Les forces de l'ordre", "forces de l'ordre"],
    ['sénateur', 'Une sénatrice et deux sénateurs', 'sénatrice', 'sénateurs'],
    ['trêve', 'La trêve, enfin. Deux trêves', 'trêve', 'trêves'],
    ['terrorisme', 'La lutte anti-terrorisme', 'terrorisme'],
  ])('finds « %s » in « %s »', check('fr'));

  it.each<Case>([
    ['force libyenne', 'La force, libyenne ou non'],
    ['port', 'La porte est fermée.'],
    ['point', 'La pointe du cap'],
    ['armée', 'Un homme armé'],
    ['feu', 'Le cessez-le-feu tient.'],
    ['libre', 'Ils ont libéré la ville.'],
    ['UN', 'un accord'],
    ['Pierre', 'une pierre'],
    ['organe', 'l’organisation'],
    ['chef', 'le sous-chef'],
    ['force', 'forcer, forcené, renforce'],
    ['trêve', 'voir www.trêve.fr ou @trêve'],
    ['mission', 'l’émission et la commission'],
    ['pays', 'un payeur'],
  ])('does not find « %s » in « %s »', check('fr'));

  it.each<Case>([
    ['libyen', 'une milice libyenne, des chefs libyens', 'libyenne', 'libyens'],
    ['régional', 'des accords régionaux et une force régionale', 'régionaux', 'régionale'],
    ['armé', 'des groupes armés, une lutte armée', 'armés', 'armée'],
    ['offensif', 'une manœuvre offensive', 'offensive'],
    ['public', 'la voie publique', 'publique'],
  ])('knows the agreement of the adjective « %s » in « %s »', check('fr', 'adjective'));

  it.each<Case>([
    ['négocier', 'Ils négociaient, ont négocié et négocieront.', 'négociaient', 'négocié', 'négocieront'],
    ['annoncer', 'Nous annonçons la trêve annoncée.', 'annonçons', 'annoncée'],
    ['saisir', 'Ils saisissent la cour', 'saisissent'],
    ['négocier', 'le négociateur, un négoce'],
  ])('knows the forms of the verb « %s » in « %s »', check('fr', 'verb'));
});

describe('English', () => {
  it.each<Case>([
    ['Libyan force', 'Libyan forces and a Libyan force', 'Libyan forces', 'Libyan force'],
    ['UN', 'The UN’s envoy, a UN-backed plan, U.N. staff', 'UN', 'UN', 'U.N.'],
    ['army', 'Two armies', 'armies'],
    ['crisis', 'crises', 'crises'],
    ['church', 'churches', 'churches'],
    ['spokesman', 'the spokesmen', 'spokesmen'],
    ['NGO', 'NGOs say', 'NGOs'],
    ['truce', "The truce's end; Truces", 'truce', 'Truces'],
  ])('finds “%s” in “%s”', check('en'));

  it.each<Case>([
    ['UN', 'un accord; unhappy; UNSMIL'],
    ['organ', 'an organization'],
    ['force', 'forced, reinforce, force-feed'],
    ['general', 'generally generous'],
    ['US', 'it told us'],
    ['press', 'pres'],
  ])('does not find “%s” in “%s”', check('en'));

  it.each<Case>([
    ['negotiate', 'negotiating, negotiated, negotiates', 'negotiating', 'negotiated', 'negotiates'],
    ['deny', 'He denied it', 'denied'],
    ['negotiate', 'the negotiator'],
  ])('knows the forms of the verb “%s” in “%s”', check('en', 'verb'));
});

describe('Spanish', () => {
  it.each<Case>([
    ['misión', 'Las misiones y la misión', 'misiones', 'misión'],
    ['fuerza libia', 'las fuerzas libias', 'fuerzas libias'],
    ['joven', 'los jóvenes', 'jóvenes'],
    ['alto el fuego', 'El alto el fuego', 'alto el fuego'],
    ['voz', 'las voces', 'voces'],
    ['director', 'la directora', 'directora'],
    ['presidente', 'los presidentes', 'presidentes'],
    ['Naciones Unidas', 'NACIONES UNIDAS dice', 'NACIONES UNIDAS'],
  ])('finds « %s » in « %s »', check('es'));

  it.each<Case>([
    ['puerto', 'la puerta'],
    ['público', 'lo publicó ayer'],
    ['misión', 'la comisión y la emisión'],
    ['año', 'el ano'],
    ['libro', 'libre'],
  ])('does not find « %s » in « %s »', check('es'));

  it.each<Case>([
    ['libio', 'la milicia libia y los jefes libios', 'libia', 'libios'],
    ['libio', 'Libia pide calma'],
    ['francés', 'las tropas francesas', 'francesas'],
  ])('knows the agreement of the adjective « %s » in « %s »', check('es', 'adjective'));
});

describe('Arabic', () => {
  it.each<Case>([
    ['قوات', 'اشتبكت بالقوات قرب المدينة', 'بالقوات'],
    ['قوات', 'القوات وقواتها وللقوات ولقواتنا', 'القوات', 'وقواتها', 'وللقوات', 'ولقواتنا'],
    ['قوات ليبية', 'هاجمت القوات الليبية المطار', 'القوات الليبية'],
    ['الأمم المتحدة', 'قالت الامم المتحدة وبعثة للأمم المتحدة', 'الامم المتحدة', 'للأمم المتحدة'],
    ['الجيش', 'وبالجيش والجَيْش', 'وبالجيش', 'والجَيْش'],
    ['حكومة', 'الحكومة وحكومته والحكومات', 'الحكومة', 'وحكومته', 'والحكومات'],
    ['قوة', 'القوات تتقدم', 'القوات'],
    ['هدنة', 'هدنه وبهدنة', 'هدنه', 'وبهدنة'],
    ['منظمة', 'المنظمات ومنظماتها', 'المنظمات'],
    ['مراقب', 'مراقبان والمراقبين والمراقبون', 'مراقبان', 'والمراقبين', 'والمراقبون'],
    ['مستشفى', 'المستشفيات والمستشفي', 'المستشفيات', 'والمستشفي'],
    ['اتفاق', 'وقعوا اتفاقا', 'اتفاقا'],
    ['طرابلس', 'في طرابلس وبطرابلس', 'طرابلس', 'وبطرابلس'],
    ['لجنة', 'للجنة واللجنة', 'للجنة', 'واللجنة'],
    ['التزام', 'الالتزام والتزامها', 'الالتزام', 'والتزامها'],
    ['مسؤول', 'المسئولون', 'المسئولون'],
  ])('finds «%s» in «%s»', check('ar'));

  it.each<Case>([
    ['حر', 'البحر هادئ'],
    ['مكتب', 'المكتبة مغلقة'],
    ['كتاب', 'الكتابة صعبة'],
    ['ريق', 'الفريق فاز وفريق خسر'],
    ['الأمم المتحدة', 'أمم متفرقة'],
    ['مانيا', 'ألمانيا'],
    ['وفد', 'وفدائي'],
    ['قوات ليبية', 'القوات، ليبية كانت أم لا'],
    ['بيت', 'بيتزا'],
  ])('does not find «%s» in «%s»', check('ar'));

  it.each<Case>([['ليبي', 'الليبية والليبيين وليبيون', 'الليبية', 'والليبيين', 'وليبيون']])(
    'knows the agreement of the adjective «%s» in «%s»',
    check('ar', 'adjective'),
  );
});

describe('terms that meet', () => {
  it('the longest term counts, and terms of the same words are all given', () => {
    const find = openTermFinder(
      ['accord', 'Gouvernement d’accord national', 'gouvernement'].map((text, value) => ({
        text,
        partOfSpeech: null,
        value,
      })),
      'fr',
    );
    expect(find('Le Gouvernement d’accord national signe un accord.').map(({ value }) => value)).toEqual([
      1, 0,
    ]);
    const twins = openTermFinder(
      [1, 2].map((value) => ({ text: 'front', partOfSpeech: null, value })),
      'fr',
    );
    expect(twins('Sur le front.').map(({ value }) => value)).toEqual([1, 2]);
  });

  it('a text as long as the longest feature and a thousand terms are looked through while a person waits', () => {
    const find = openTermFinder(
      Array.from({ length: 1_000 }, (_, value) => ({ text: `force ${value}`, partOfSpeech: null, value })),
      'fr',
    );
    const text = 'Les forces 999 de la force 12 ont avancé vers le port. '.repeat(2_000);
    const started = performance.now();
    expect(find(text)).toHaveLength(4_000);
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});
