import { existsSync, readFileSync } from 'node:fs';
import { exportStory } from '@marbre/newsroom/export/export-story';
import { system } from '@marbre/story/policy/actor';
import { Ajv2020 } from 'ajv/dist/2020';
import formats from 'ajv-formats';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { laySections, layPublishedStory, withdrawLaidStory } from '../support/lay-published-story';
import { refusalOf } from '../support/refusal';
import { openTestNewsroom, type TestNewsroom } from '../support/test-newsroom';

const schemaPath = new URL('../../../shared/standards/ninjs-schema_3.1.json', import.meta.url);
let newsroom: TestNewsroom;
let storyId: string;

beforeAll(async () => {
  newsroom = await openTestNewsroom();
  await laySections(newsroom.database);
  const laid = await layPublishedStory(newsroom.database, {
    locale: 'fr',
    section: 'monde',
    slug: 'le-bac-repart',
    headline: 'Le bac repart',
    standfirst: 'Après trois jours.',
    body: ['Le vent est tombé <hier>.', 'Les prix montent.'],
    bylines: ['Salma Idir', 'Karim Benali'],
    topics: ['Transports'],
    corrections: [{ at: '2030-05-03T06:00:00Z', text: 'La date a été corrigée.' }],
  });
  storyId = laid.storyId;
  await layPublishedStory(newsroom.database, {
    storyId,
    locale: 'ar',
    section: 'monde',
    slug: 'alabbara',
    headline: 'العبّارة تعود',
    body: ['هدأت الريح.'],
    sourceLocale: 'fr',
  });
});
afterAll(() => newsroom?.close());

interface Item {
  [field: string]: unknown;
  bodies: { contentType: string; value: string }[];
  associations: Item[];
}

const itemOf = async (id = storyId) =>
  JSON.parse(await exportStory(newsroom.contextFor(system), { storyId: id, format: 'ninjs' })) as Item;

describe('a story handed to others as ninjs 3.1', () => {
  it('has what readers have, its translation within it, and nothing that was only for the newsroom', async () => {
    await newsroom.database.story.update({ where: { id: storyId }, data: { sourcesNote: 'Un témoin.' } });
    const item = await itemOf();
    expect(item).toMatchObject({
      language: 'fr',
      pubStatus: 'usable',
      headlines: [{ role: 'main', value: 'Le bac repart' }],
      descriptions: [{ role: 'summary', value: 'Après trois jours.' }],
      by: 'Salma Idir, Karim Benali',
      subjects: [{ name: 'Transports' }],
      edNote: 'La date a été corrigée.',
      associations: [{ language: 'ar', rel: 'translation', headlines: [{ value: 'العبّارة تعود' }] }],
    });
    expect(item.bodies.map(({ contentType }) => contentType)).toEqual(['text/html', 'text/plain']);
    expect(item.bodies[0]?.value).toContain('&lt;hier&gt;');
    expect(item.bodies[1]?.value).toBe('Le vent est tombé <hier>.\n\nLes prix montent.');
    expect(JSON.stringify(item)).not.toContain('témoin');
  });

  it.skipIf(!existsSync(schemaPath))('is what the schema of IPTC allows', async () => {
    const ajv = new Ajv2020({ strict: false });
    formats.default(ajv);
    // Fetched by nobody: no place of ours has a shape on the map.
    ajv.addSchema({ $id: 'https://geojson.org/schema/GeoJSON.json' });
    const isNinjs = ajv.compile(JSON.parse(readFileSync(schemaPath, 'utf8')) as object);
    isNinjs(await itemOf());
    expect(isNinjs.errors ?? []).toEqual([]);
    expect(isNinjs({ ...(await itemOf()), headline: 'of version 1' })).toBe(false);
  });

  it('says of a story taken back that it is, without its words, and hands out none that nobody saw', async () => {
    await withdrawLaidStory(newsroom.database, storyId, 'Retiré à la demande du port.');
    const item = await itemOf();
    expect(item).toMatchObject({ pubStatus: 'canceled', edNote: 'Retiré à la demande du port.' });
    expect(JSON.stringify(item)).not.toContain('bac repart');
    const draft = await newsroom.database.story.create({
      data: { section: { connect: { slug: 'monde' } } },
      select: { id: true },
    });
    expect(await refusalOf(itemOf(draft.id))).toBe('not-published');
  });
});
