import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { plainTextOf } from '@marbre/story/document/plain-text';
import { readImportedFile } from '@marbre/newsroom/story/read-imported-file';
import { signIn } from '@marbre/newsroom/people/sign-in';
import { saveSection } from '@marbre/newsroom/settings/sections';
import { system } from '@marbre/story/policy/actor';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commands, helpOf } from '../../apps/worker/src/command-line/commands';
import { runMarbre } from '../support/start-worker';
import { openTestNewsroom, type TestNewsroom } from '../support/test-newsroom';

let newsroom: TestNewsroom;
let folder: string;

beforeAll(async () => {
  newsroom = await openTestNewsroom();
  folder = await mkdtemp(join(tmpdir(), 'marbre-command-line-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
  await newsroom.close();
});

const marbre = (...words: string[]) => runMarbre(newsroom.url, words);

describe('the command line', () => {
  it('explains itself without a database', async () => {
    const all = await runMarbre('', ['--help']);
    expect(all).toMatchObject({ code: 0, errors: '' });
    for (const [name, command] of commands) {
      expect(all.output).toContain(`  ${name}`);
      expect(helpOf(command)).toMatch(new RegExp(`^Usage: marbre ${name}`));
      for (const option of Object.keys(command.options)) expect(helpOf(command)).toContain(`--${option}`);
    }
    expect(await runMarbre('', ['fly'])).toMatchObject({ code: 2 });
    const lost = await runMarbre('postgresql://nobody@127.0.0.1:4499/none', ['export', 'x']);
    expect(lost.code).toBe(1);
    expect(lost.errors).toContain('does not answer');
    expect(lost.errors).not.toContain('    at ');
  });

  it('takes a file from an empty house to readers, under a colleague’s name', async () => {
    expect(await marbre('import', 'x.txt', '--section', 'monde')).toMatchObject({ code: 1 });
    const first = await marbre(
      'create-user',
      '--email',
      'ada@example.org',
      '--name',
      'Ada',
      '--role',
      'reporter',
    );
    expect(first.errors).toContain('must be an administrator');
    const made = await runMarbre(
      newsroom.url,
      ['create-user', '--email', 'ada@example.org', '--name', 'Ada', '--password-stdin'],
      'une phrase secrète assez longue\n',
    );
    expect(made).toMatchObject({ code: 0 });
    expect(made.output).not.toContain('password');
    const credentials = { email: 'ada@example.org', password: 'une phrase secrète assez longue' };
    await signIn(newsroom, { ...credentials, address: '192.0.2.1' });

    await saveSection(newsroom.contextFor(system), {
      slug: 'monde',
      names: { fr: 'Monde', en: 'World', ar: 'العالم', es: 'Mundo' },
    });
    const file = join(folder, 'depeche.md');
    await writeFile(
      file,
      '# La neige ferme le col\n\nLa route est coupée depuis 5 h.\n\nDeux chasse-neige montent.\n\nPar Ada Lovelace\n',
    );
    const imported = await marbre('import', file, '--section', 'monde');
    expect(imported).toMatchObject({ code: 0, errors: 'to check: the byline (Ada Lovelace)\n' });
    const storyId = /story (\S+)/.exec(imported.output)?.[1] ?? '';

    const published = await marbre('publish', storyId);
    expect(published.errors).toBe('');
    expect(published.output).toMatch(
      /^https:\/\/journal\.example\/fr\/\d{4}\/\d\d\/\d\d\/la-neige-ferme-le-col\n$/,
    );
    const story = await newsroom.database.story.findUniqueOrThrow({
      where: { id: storyId },
      include: { createdBy: true },
    });
    expect(story.createdBy?.email).toBe('ada@example.org');

    const output = join(folder, 'export.html');
    expect(await marbre('export', storyId, '--format', 'html', '--output', output)).toMatchObject({
      code: 0,
    });
    expect(await readFile(output, 'utf8')).toContain('<h1>La neige ferme le col</h1>');
    expect((await marbre('export', storyId, '--output', output)).errors).toContain('exists already');
    const json = JSON.parse((await marbre('export', storyId)).output) as { editions: { status: string }[] };
    expect(json.editions).toMatchObject([{ locale: 'fr', status: 'published' }]);

    // What readers have goes to others in a form that comes back as it went.
    const item = join(folder, 'depeche.json');
    expect(await marbre('export', storyId, '--format', 'ninjs', '--output', item)).toMatchObject({ code: 0 });
    const handed = JSON.parse(await readFile(item, 'utf8')) as object;
    expect(handed).toMatchObject({ pubStatus: 'usable', language: 'fr', by: 'Ada Lovelace' });
    const returned = await readImportedFile(item, new Uint8Array(await readFile(item)), 'fr');
    expect(returned.bylines).toEqual(['Ada Lovelace']);
    expect(plainTextOf(returned.document)).toBe(
      'La neige ferme le col\n\nLa route est coupée depuis 5\u00a0h.\n\nDeux chasse-neige montent.',
    );
  });

  it('asks the policy: a reporter may import and not publish', async () => {
    await marbre('create-user', '--email', 'rex@example.org', '--name', 'Rex', '--role', 'reporter');
    const file = join(folder, 'autre.txt');
    await writeFile(file, 'Le vent se lève\n\nLes ferries restent à quai.\n');
    const imported = await marbre('import', file, '--section', 'monde', '--as', 'rex@example.org');
    const editionId = /edition (\S+)/.exec(imported.output)?.[1] ?? '';
    const refused = await marbre('publish', editionId, '--as', 'rex@example.org');
    expect(refused).toMatchObject({ code: 1, output: '' });
    expect(refused.errors).toContain('This person may not do that.');
    expect(await newsroom.database.publication.count({ where: { editionId } })).toBe(0);
    const nobody = await marbre('publish', editionId, '--as', 'who@example.org');
    expect(nobody.errors).toContain('Nobody active has the address who@example.org');
  });

  it('adds a language, and a file can be imported in it until it is retired', async () => {
    expect(await marbre('add-language', 'PT', '--as', 'ada@example.org')).toMatchObject({
      code: 0,
      output: 'pt Português (ltr)\n',
    });
    const again = await marbre('add-language', 'pt', '--as', 'ada@example.org');
    expect(again.errors).toContain('works in that language already');
    const file = join(folder, 'ponte.txt');
    await writeFile(file, 'A ponte reabre\n\nOs carros passaram.\n');
    const bring = () =>
      marbre('import', file, '--section', 'monde', '--locale', 'pt', '--as', 'ada@example.org');
    expect(await bring()).toMatchObject({ code: 0, errors: '' });
    expect(await marbre('retire-language', 'pt', '--as', 'ada@example.org')).toMatchObject({ code: 0 });
    expect((await bring()).errors).toContain('restore-language');
  });

  it('begins an empty house with a link, or with a sample whose accounts it prints once', async () => {
    const empty = await openTestNewsroom();
    try {
      const link = await runMarbre(empty.url, ['set-up-link']);
      expect(link.output).toMatch(/^https:\/\/journal\.example\/set-up\/[\w-]{20,}\n$/);
      const sample = await runMarbre(empty.url, ['seed-sample']);
      expect(sample).toMatchObject({ code: 0, errors: '' });
      const accounts = sample.output.trim().split('\n');
      expect(accounts).toHaveLength(await empty.database.person.count());
      expect(accounts[0]).toMatch(/^administrator +nour@marbre\.example +[a-z0-9-]{23} +Nour Belkacem$/);
      // Somebody works there now: neither is given a second time.
      expect((await runMarbre(empty.url, ['setup-link'])).errors).toContain('Somebody works here already');
      expect((await runMarbre(empty.url, ['seed-sample'])).errors).toContain('Somebody works here already');
    } finally {
      await empty.close();
    }
  });
}, 240_000);
