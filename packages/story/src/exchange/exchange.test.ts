import { describe, expect, it } from 'vitest';
import { Problem } from '../vocabulary/problem';
import { localeOfTag } from './locale-of-tag';
import { readTbx, type TbxConcept, writeTbx } from './tbx';
import { readTmx, type TmxUnit, writeTmx } from './tmx';
import { readXliff, writeXliff, type XliffJob } from './xliff';

const refusalOf = (act: () => unknown) => {
  try {
    act();
  } catch (problem) {
    return problem instanceof Problem ? problem.code : String(problem);
  }
  return 'nothing';
};

/** Everything that XML, tags or a careless reader could trip over. */
const awkward = 'Un <1>pont & « 2 < 3 »</1>\u00a0: “ça”<2/>&lt;1> \t fin ]]> &amp;lt; 🙂';

const job: XliffJob = {
  original: '0192',
  sourceLanguage: 'fr',
  targetLanguage: 'ar',
  headline: 'Le pont & la rive',
  units: [
    {
      blockId: 'headline',
      kind: 'headline',
      source: 'Le pont',
      target: 'الجسر',
      state: 'final',
      sourceHash: 'a',
      targetHash: 'b',
    },
    {
      blockId: 'b#1.2',
      kind: 'paragraph',
      source: awkward,
      target: null,
      state: 'initial',
      sourceHash: 'c',
      targetHash: '',
    },
    {
      blockId: 'x',
      kind: 'paragraph',
      source: 'a',
      target: '',
      state: 'translated',
      sourceHash: '',
      targetHash: '',
    },
  ],
};

describe('a job for a translator outside', () => {
  it('comes back from a file word for word', () => expect(readXliff(writeXliff(job))).toEqual(job));

  it('is put together again when a tool has split its sentences', () => {
    const split = `<?xml version="1.0"?><xliff version="2.0" srcLang="fr-FR" trgLang="en" xmlns="urn:oasis:names:tc:xliff:document:2.0">
      <file id="f1"><unit id="u1" name="p"><segment><source>Un <sc id="1"/>pont.</source><target>A <sc id="1"/>bridge.</target></segment><ignorable><source> </source></ignorable><segment><source>Deux<ec startRef="1"/>.</source><target>Two<ec startRef="1"/>.</target></segment></unit></file></xliff>`;
    const [unit] = readXliff(split).units;
    expect(unit).toMatchObject({ source: 'Un <1>pont. Deux</1>.', target: 'A <1>bridge. Two</1>.' });
  });

  it('has its sentences in the order the translator gave them', () => {
    const moved = `<xliff version="2.1" srcLang="fr" trgLang="en" xmlns="urn:oasis:names:tc:xliff:document:2.0">
      <file id="f1"><unit id="u1" name="p"><segment><source>Le soir. </source><target order="3">at night.</target></segment><ignorable><source> </source></ignorable><segment><source>Il pleut.</source><target order="1">It rains</target></segment></unit></file></xliff>`;
    expect(readXliff(moved).units[0]?.target).toBe('It rains at night.');
  });

  it.each([
    ['a block twice', '<unit id="u1" name="p">S</unit><unit id="u2" name="p">S</unit>'],
    ['two sources', '<unit id="u1" name="p"><segment><source>a</source><source>b</source></segment></unit>'],
    ['no source', '<unit id="u1" name="p"><segment><target>b</target></segment></unit>'],
    ['no words at all', '<unit id="u1" name="p"/>'],
    [
      'two sentences in one place',
      '<unit id="u1" name="p"><segment><source>a</source><target order="2">b</target></segment>S</unit>',
    ],
    [
      'a translation in a third language',
      '<unit id="u1" name="p"><segment><source>a</source><target xml:lang="de">b</target></segment></unit>',
    ],
  ])('is refused with its unit when it has %s', (_what, units) => {
    const segment = '<segment><source>a</source><target>b</target></segment>';
    const file = `<xliff version="2.1" srcLang="fr" trgLang="en"><file id="f1">${units.replaceAll('>S<', `>${segment}<`)}</file></xliff>`;
    expect(() => readXliff(file)).toThrow(
      expect.objectContaining({ code: 'exchange-ambiguous', details: { values: { unit: 'p' } } }) as Problem,
    );
  });

  it('is refused when it is another kind of file', () => {
    expect(refusalOf(() => readXliff(writeTmx('fr', [])))).toBe('exchange-format');
    expect(refusalOf(() => readXliff('<xliff version="1.2"><file/></xliff>'))).toBe('exchange-format');
  });
});

describe('a translation memory', () => {
  const units: TmxUnit[] = [
    {
      id: '1',
      changedAt: new Date('2026-11-24T18:36:00Z'),
      changedBy: 'Inès',
      note: 'a < b',
      properties: { kind: 'paragraph', engine: 'apertium "x"' },
      variants: [
        { language: 'fr', text: awkward },
        { language: 'en', text: 'A <1>bridge</1><2/>' },
      ],
    },
  ];

  it('comes back from a file word for word', () => expect(readTmx(writeTmx('fr', units))).toEqual(units));

  it('is read from other tools, whatever their codes hold', () => {
    const [unit] = readTmx(
      `<!DOCTYPE tmx SYSTEM "tmx14.dtd"><tmx version="1.4"><header/><body><tu><tuv xml:lang="FR-fr"><seg>Le <bpt i="1">{\\b</bpt>pont<ept i="1">}</ept> <hi>neuf</hi><ph>&lt;br/&gt;</ph></seg></tuv></tu></body></tmx>`,
    );
    expect(unit?.variants).toEqual([{ language: 'FR-fr', text: 'Le <1>pont</1> neuf<2/>' }]);
    expect(localeOfTag('FR-fr', ['en', 'fr'])).toBe('fr');
    expect(localeOfTag('de', ['en', 'fr'])).toBeNull();
  });
});

describe('a translation memory of another tool', () => {
  it('is of the language its header names, whichever stands first', () => {
    const [unit] = readTmx(
      '<tmx version="1.4"><header srclang="en"/><body><tu><tuv xml:lang="fr"><seg>pont</seg></tuv><tuv xml:lang="EN"><seg>bridge</seg></tuv></tu></body></tmx>',
    );
    expect(unit?.variants.map(({ language }) => language)).toEqual(['EN', 'fr']);
  });
});

describe('a termbase', () => {
  const concepts: TbxConcept[] = [
    {
      id: '7',
      partOfSpeech: 'name',
      definition: 'L’organisation & ses agences',
      note: 'Jamais « Nations-Unies »',
      isUntranslatable: false,
      section: 'monde',
      forms: [
        { language: 'fr', text: 'ONU', status: 'preferred' },
        { language: 'fr', text: 'Nations-Unies', status: 'forbidden' },
        { language: 'en', text: 'UN', status: 'preferred' },
        { language: 'ar', text: 'الأمم المتحدة', status: 'accepted' },
      ],
    },
    {
      id: '8',
      partOfSpeech: null,
      definition: '',
      note: '',
      isUntranslatable: true,
      section: null,
      forms: [{ language: 'fr', text: 'Lyès', status: 'preferred' }],
    },
  ];

  it('comes back from a file word for word', () =>
    expect(readTbx(writeTbx('fr', concepts))).toEqual(concepts));

  it('is read in the older form too', () => {
    const [concept] = readTbx(
      '<martif type="TBX"><text><body><termEntry id="c1"><langSet xml:lang="en"><tig><term>ceasefire</term><termNote type="partOfSpeech">noun</termNote></tig></langSet></termEntry></body></text></martif>',
    );
    expect(concept).toMatchObject({
      partOfSpeech: 'noun',
      forms: [{ text: 'ceasefire', status: 'preferred' }],
    });
  });
});

describe('a termbase of another tool', () => {
  it('keeps what is noted of a concept and of its terms', () => {
    const [concept] = readTbx(
      '<martif type="TBX"><text><body><termEntry><note>Depuis 2019</note><langSet xml:lang="en"><tig><term>ceasefire</term><note>one word</note></tig></langSet></termEntry></body></text></martif>',
    );
    expect(concept?.note).toBe('Depuis 2019\none word');
  });
});

describe('a file made to do harm', () => {
  it.each([
    [
      'entities that multiply',
      '<!DOCTYPE tmx [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><tmx version="1.4"><body/></tmx>',
      'exchange-unsafe',
    ],
    [
      'entities from elsewhere',
      '<!DOCTYPE tmx [<!ENTITY x SYSTEM "file:///etc/passwd">]><tmx><body>&x;</body></tmx>',
      'exchange-unsafe',
    ],
    ['entities nobody declared', '<tmx version="1.4"><body><tu>&x;</tu></body></tmx>', 'exchange-unreadable'],
    ['nesting without end', '<a>'.repeat(200), 'exchange-unsafe'],
    ['a file cut short', '<tmx version="1.4"><body><tu>', 'exchange-unreadable'],
    ['no XML at all', 'PK\u0003\u0004', 'exchange-unreadable'],
    ['nothing', '', 'exchange-unreadable'],
  ])('is refused: %s', (_what, text, code) => expect(refusalOf(() => readTmx(text))).toBe(code));
});
