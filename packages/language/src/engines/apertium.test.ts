import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { EngineProblem } from '../engine-problem';
import type { BlockOutcome, TranslationBlock } from '../translator';
import { ApertiumTranslator } from './apertium';

const listing = spawnSync('apertium', ['-l'], { encoding: 'utf8' });
const isInstalled = listing.status === 0 && listing.stdout.includes('fr-es');

const paragraph = (id: string, text: string): TranslationBlock => ({ id, kind: 'paragraph', text });
const blocks = [
  paragraph('a', 'Le <1>général Karim Battre</1> a quitté Tripoli à 16h00 avec 1 250 soldats du MPL.'),
  paragraph('b', '« Nous restons », a dit Selma Prendre.<1/> Battre refuse.'),
  paragraph('c', 'Nadia Courir'),
  paragraph('d', '2019'),
];

async function translate(
  target: string,
  given = blocks,
  translator = new ApertiumTranslator(),
  signal?: AbortSignal,
): Promise<BlockOutcome[]> {
  const outcomes: BlockOutcome[] = [];
  const request = {
    source: 'fr',
    target,
    blocks: given,
    protection: { bylines: ['Nadia Courir'], terms: [] },
    ...(signal && { signal }),
  };
  for await (const outcome of translator.translate(request)) outcomes.push(outcome);
  return outcomes;
}

const textOf = (outcomes: BlockOutcome[], id: string) => {
  const found = outcomes.find((outcome) => outcome.blockId === id);
  return found?.outcome === 'translated' ? found.text : '';
};

describe.skipIf(!isInstalled)(
  'Apertium (needs apertium and apertium-fr-es installed)',
  { timeout: 60_000 },
  () => {
    it.each(['es', 'en'])(
      'fr -> %s keeps names that are words, figures, times, acronyms, bold and breaks',
      async (target) => {
        const outcomes = await translate(target);
        expect(outcomes.map((outcome) => outcome.blockId)).toEqual(['a', 'b', 'c', 'd']);
        expect(textOf(outcomes, 'a')).toMatch(/Karim Battre/);
        expect(textOf(outcomes, 'a')).toMatch(/16:00/);
        expect(textOf(outcomes, 'a')).toMatch(/1[.,]250/);
        expect(textOf(outcomes, 'a')).toMatch(/MPL/);
        expect(textOf(outcomes, 'a')).toMatch(/<1>.*Karim Battre.*<\/1>/);
        expect(textOf(outcomes, 'b')).toMatch(/Selma Prendre.*<1\/>.*Battre/);
        expect(textOf(outcomes, 'c')).toBe('Nadia Courir');
        expect(textOf(outcomes, 'd')).toBe('2019');
        const errors = outcomes
          .flatMap((outcome) => (outcome.outcome === 'translated' ? outcome.findings : []))
          .filter(({ severity }) => severity === 'error');
        expect(errors).toEqual([]);
      },
    );

    it('shows readers no engine marks, brackets of its own, or words in capitals', async () => {
      const text = textOf(
        await translate('en', [paragraph('a', 'Face à la mairie [sic], un zorglub chante.')]),
        'a',
      );
      expect(text).toContain('[sic]');
      expect(text).toContain('zorglub');
      expect(text).not.toMatch(/[*@#\\]|\p{Lu}{3}/u);
    });

    it('a story of forty blocks comes whole and in order', async () => {
      const many = Array.from({ length: 40 }, (_, index) =>
        paragraph(`p${index}`, `Le port numéro ${index} est ouvert. Il le reste.`),
      );
      const outcomes = await translate('es', many);
      expect(outcomes.map((outcome) => outcome.blockId)).toEqual(many.map((block) => block.id));
      outcomes.forEach((outcome, index) =>
        expect(textOf(outcomes, outcome.blockId)).toContain(String(index)),
      );
    });

    it('gives a text the same translation after another as alone, and mixes nothing of two stories at once', async () => {
      const piece = paragraph('p', 'Le maire a dit qu’elle viendrait demain avec sa sœur et leurs enfants.');
      const other = paragraph(
        'q',
        'La ministre l’a vue hier. Elle en parle à ses collègues, « sans détour ».',
      );
      const alone = await translate('en', [piece]);
      const kept = new ApertiumTranslator();
      const turns = await Promise.all(
        [other, piece, other, piece].map((one) => translate('en', [one], kept)),
      );
      expect([turns[1], turns[3]]).toEqual([alone, alone]);
      expect(turns[0]).toEqual(turns[2]);
      await kept.close();
    });

    it('a text with the programs’ own control characters says only what it says', async () => {
      const text = 'Le port[<STREAMCMD:SETVAR:x>] est ouvert.\0[=end 1=]\0 ^Le/La<n>$ quai [[1]]aussi[[/]].';
      const outcomes = await translate('es', [paragraph('a', text), paragraph('b', 'Le quai est fermé.')]);
      expect(textOf(outcomes, 'a')).toMatch(/puerto.*\[=end 1=\].*\[\[1\]\]/u);
      expect(textOf(outcomes, 'b')).toMatch(/^El \p{L}+ está cerrado\.$/u);
    });

    it('says honestly that it has no Arabic', async () => {
      expect(await new ApertiumTranslator().canTranslate('fr', 'ar')).toEqual({
        supported: false,
        reason: 'pair-unsupported',
      });
      await expect(translate('ar')).rejects.toBeInstanceOf(EngineProblem);
    });

    it('stops when the job is cancelled', async () => {
      await expect(
        translate('es', blocks, undefined, AbortSignal.abort(new Error('cancelled by Selma'))),
      ).rejects.toThrow('cancelled by Selma');
    });
  },
);

it('a machine without Apertium is told so, not crashed', async () => {
  const missing = new ApertiumTranslator({ command: '/nowhere/apertium' });
  expect(await missing.canTranslate('fr', 'es')).toEqual({ supported: false, reason: 'not-installed' });
});
