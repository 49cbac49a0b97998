import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { ApertiumTranslator } from '@marbre/language/engines/apertium';
import { listFindings } from '@marbre/newsroom/facts/list-findings';
import { importStory } from '@marbre/newsroom/story/import-story';
import { getTranslation } from '@marbre/newsroom/translation/get-translation';
import { requestTranslation } from '@marbre/newsroom/translation/request-translation';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { system } from '@marbre/story/policy/actor';
import { laySection } from '../support/lay-people';
import { performRunWith } from '../support/perform-runs';
import { openTestNewsroom, type TestNewsroom } from '../support/test-newsroom';

const file = new URL('../../../shared/samples/menacer-libye.fr.txt', import.meta.url);
const modes = spawnSync('apertium', ['-l'], { encoding: 'utf8' }).stdout ?? '';

describe.skipIf(!existsSync(file) || !modes.includes('fr-es'))(
  'an agency piece (needs ../shared/samples and Apertium)',
  () => {
    let newsroom: TestNewsroom;
    beforeAll(async () => {
      newsroom = await openTestNewsroom();
    });
    afterAll(() => newsroom.close());

    it.each(['es', 'en'] as const)(
      'into %s keeps every name, acronym, figure and time',
      async (locale) => {
        const sectionId = await laySection(newsroom, `monde-${locale}`);
        const editor = newsroom.contextFor(system);
        const { editionId: sourceEditionId } = await importStory(editor, {
          fileName: 'menacer-libye.fr.txt',
          bytes: readFileSync(file),
          locale: 'fr',
          sectionId,
        });
        const { runId, editionId } = await requestTranslation(editor, { sourceEditionId, locale });
        await performRunWith(newsroom, runId, [new ApertiumTranslator()]);
        const { blocks } = await getTranslation(editor, { editionId });
        const text = blocks.map(({ target }) => target).join('\n');
        for (const name of [
          'Khalifa Haftar',
          'Fayez al-Serraj',
          'Haïthem al-Tajouri',
          'Mohamad Quanounou',
          'GNA',
          'ANL',
          'Africom',
          'Manul',
        ]) {
          expect(text).toContain(name);
        }
        for (const figure of ['15', '14', '16', '2011', '16:00', '18:00', '14:00'])
          expect(text).toContain(figure);
        expect(blocks.every(({ state, failure }) => state === 'machine' && failure === null)).toBe(true);
        for (const { source, target } of blocks) {
          // Every figure of a block, times written as the language writes them, in that very block.
          const figuresOf = (words: string) => (words.match(/\d+/g) ?? []).sort();
          expect(figuresOf(target), source).toEqual(figuresOf(source));
        }
        const { findings } = await listFindings(editor, { editionId });
        expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
        const bylines = await newsroom.database.byline.findMany({
          where: { story: { editions: { some: { id: editionId } } } },
        });
        expect(`${text}\n${bylines.map(({ name }) => name).join('\n')}`).toContain('Lyès Menacer');
      },
      120_000,
    );
  },
);
