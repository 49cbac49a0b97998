import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { zstdCompressSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { EngineProblem } from '../engine-problem';
import { FirefoxTranslator } from './firefox';
import { partsBetweenAtoms, projectTags, spansOf } from './project-tags';

let directory: string;
let server: Server | undefined;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'marbre-models-'));
});
afterEach(async () => {
  server?.closeAllConnections();
  server?.close();
  server = undefined;
  await rm(directory, { recursive: true, force: true });
});

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');

/** A mirror of the model host with small files; `spoil` changes what is sent for one of them. */
async function mirror(
  pairs: [string, string][],
  spoil?: string,
): Promise<{ catalogueUrl: string; attachmentsUrl: string }> {
  const files = pairs.flatMap(([source, target]) =>
    ['model', 'vocab'].map((fileType) => ({
      source,
      target,
      fileType,
      name: `${fileType}.${source}${target}.bin`,
      content: `${fileType} of ${source} ${target}`,
    })),
  );
  server = createServer((request, response) => {
    if (request.url === '/records') {
      const data = files.map((file) => ({
        id: file.name, schema: 1, last_modified: 1, name: file.name, fileType: file.fileType, version: '3.1', architecture: 'base',
        sourceLanguage: file.source, targetLanguage: file.target, fromLang: file.source, toLang: file.target,
        decompressedHash: hashOf(file.content), decompressedSize: file.content.length,
        attachment: { location: `files/${file.name}`, hash: 'x', size: 1, filename: file.name, mimetype: 'x' },
      })); // prettier-ignore
      response.end(JSON.stringify({ data }));
      return;
    }
    const file = files.find((entry) => request.url === `/files/${entry.name}`);
    if (!file) response.writeHead(404).end();
    else response.end(zstdCompressSync(Buffer.from(file.name === spoil ? 'something else' : file.content)));
  });
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { catalogueUrl: `${base}/records`, attachmentsUrl: base };
}

describe('fetching neural models', () => {
  it('a pair without a direct model is fetched through English, with progress, and is there afterwards', async () => {
    const engine = new FirefoxTranslator({ directory, ...(await mirror([['fr', 'en'], ['en', 'ar']])) }); // prettier-ignore
    expect(await engine.canTranslate('fr', 'ar')).toEqual({ supported: false, reason: 'models-missing' });
    const progress: number[] = [];
    await engine.download('fr', 'ar', { onProgress: (done) => progress.push(done) });
    expect(progress.length).toBeGreaterThan(3);
    expect(progress).toEqual([...progress].sort((left, right) => left - right));
    expect(await engine.canTranslate('fr', 'ar')).toEqual({
      supported: true,
      route: ['fr', 'en', 'ar'],
      quality: 'fair',
    });
    expect((await readdir(join(directory, 'fr-en'))).some((name) => name.endsWith('.partial'))).toBe(false);
  });

  it('a file that is not what the catalogue promised is refused and never used', async () => {
    const engine = new FirefoxTranslator({ directory, ...(await mirror([['fr', 'en']], 'vocab.fren.bin')) });
    await expect(engine.download('fr', 'en')).rejects.toMatchObject({ code: 'download-corrupt' });
    expect(await engine.canTranslate('fr', 'en')).toEqual({ supported: false, reason: 'models-missing' });
  });

  it('an unreachable host gives a code that says so, and a pair nobody has says that', async () => {
    const nowhere = new FirefoxTranslator({
      directory,
      catalogueUrl: 'http://127.0.0.1:9/records',
      attachmentsUrl: 'http://127.0.0.1:9',
    });
    await expect(nowhere.download('fr', 'en')).rejects.toMatchObject({ code: 'unreachable' });
    const engine = new FirefoxTranslator({ directory, ...(await mirror([['fr', 'en']])) });
    await expect(engine.download('fr', 'ar')).rejects.toMatchObject({ code: 'pair-unsupported' });
  });

  it('a host that cannot be reached is tried once and then left alone, so that the next engine gets its turn', async () => {
    const engine = new FirefoxTranslator({
      directory,
      mayDownload: true,
      catalogueUrl: 'http://127.0.0.1:9/records',
    });
    expect(await engine.canTranslate('fr', 'ar')).toEqual({
      supported: true,
      route: ['fr', 'en', 'ar'],
      quality: 'fair',
    });
    await expect(engine.download('fr', 'ar')).rejects.toMatchObject({ code: 'unreachable' });
    expect(await engine.canTranslate('fr', 'ar')).toEqual({ supported: false, reason: 'unreachable' });
  });

  it('a translation without models fails at once and asks no network', async () => {
    const engine = new FirefoxTranslator({ directory });
    const outcomes = engine.translate({
      source: 'fr',
      target: 'en',
      blocks: [],
      protection: { bylines: [], terms: [] },
    });
    await expect(outcomes.next()).rejects.toBeInstanceOf(EngineProblem);
  });

  it('a model the engine cannot load is a crash of its thread, not of the process', async () => {
    const engine = new FirefoxTranslator({ directory, mayDownload: true, ...(await mirror([['fr', 'en']])) });
    const outcomes = engine.translate({
      source: 'fr', target: 'en', protection: { bylines: [], terms: [] }, blocks: [{ id: 'a', kind: 'paragraph', text: 'Le port rouvre.' }],
    }); // prettier-ignore
    await expect(outcomes.next()).rejects.toMatchObject({ code: 'crashed' });
    await engine.close();
  });
});

describe('formatting on a translation that came without any', () => {
  it('finds its words again, and is dropped rather than put in a wrong place', () => {
    const source = 'Le <1>port</1> de <2>Karim Battre</2> et <3>rien</3>.<4/>Fin';
    const spans = spansOf(source);
    const candidates = new Map([[1, ['port', 'The harbour']], [2, ['Karim Battre']], [3, ['rien', 'nothing']]]); // prettier-ignore
    expect(projectTags('The harbour of Karim Battre.', spans, candidates)).toBe(
      '<1>The harbour</1> of <2>Karim Battre</2>.',
    );
    expect(partsBetweenAtoms(source)).toEqual(['Le port de Karim Battre et rien.', { atom: 4 }, 'Fin']);
  });
});

const realModels = join(homedir(), '.cache/marbre/models');
describe.skipIf(!existsSync(join(realModels, 'fr-en/manifest.json')))(
  'with real fr-en models (needs them downloaded)',
  () => {
    it('translates and keeps names', async () => {
      const engine = new FirefoxTranslator({ directory: realModels });
      const request = {
        source: 'fr',
        target: 'en',
        protection: { bylines: [], terms: [] },
        blocks: [{ id: 'a', kind: 'paragraph' as const, text: 'Selma Prendre a quitté le port mardi.' }],
      };
      for await (const outcome of engine.translate(request))
        expect(outcome).toMatchObject({
          outcome: 'translated',
          text: expect.stringContaining('Selma Prendre'),
        });
      await engine.close();
    });
  },
);
