import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { isRunning, runLauncher } from '../support/run-launcher';
import { type RunningNewsroom, startNewsroom } from '../support/running-newsroom';

let newsroom: RunningNewsroom;

beforeAll(async () => {
  newsroom = await startNewsroom();
});
afterAll(() => newsroom?.close());

const untilAllEnded = (pids: number[]) =>
  vi.waitFor(() => expect(pids.filter(isRunning)).toEqual([]), { timeout: 30_000, interval: 100 });

describe('a start', () => {
  it('serves a front page with stories, and gives the accounts to their owner only', async () => {
    const page = await (await fetch(newsroom.siteUrl)).text();
    expect(page).toContain('<html');
    expect(Object.keys(newsroom.accounts()).length).toBeGreaterThanOrEqual(4);
    expect(statSync(join(newsroom.folder, 'accounts.txt')).mode & 0o077).toBe(0);
    expect(statSync(join(newsroom.folder, 'secrets.json')).mode & 0o077).toBe(0);
    for (const { password } of Object.values(newsroom.accounts()))
      expect(newsroom.said()).toContain(password);
  });

  it('in a folder where Marbre runs says so and leaves it alone', async () => {
    const before = newsroom.pids();
    const { code, said } = await runLauncher({ MARBRE_DATA: newsroom.folder });
    expect(code).toBe(1);
    expect(said).toContain(`Marbre already runs here (process ${before.launcher}): ${newsroom.siteUrl}`);
    expect((await fetch(newsroom.siteUrl)).status).toBe(200);
    expect(newsroom.pids()).toEqual(before);
  });

  it('on a taken port names a free one', async () => {
    const squatter = createServer().listen(0, '127.0.0.1');
    await vi.waitUntil(() => squatter.listening);
    const address = squatter.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const folder = mkdtempSync(join(tmpdir(), 'marbre-port-'));
    const { code, said } = await runLauncher({ MARBRE_DATA: folder, PORT: String(port) });
    squatter.close();
    rmSync(folder, { recursive: true });
    expect(code).toBe(1);
    expect(said).toMatch(new RegExp(`Port ${port}.*is taken by another program.*PORT=\\d+ npm start`));
  });

  it.each([
    ['not an address', 'DATABASE_URL is not the address of a Postgres'],
    ['postgresql://nobody:secret@127.0.0.1:9/nothing', 'nothing on 127.0.0.1:9) cannot be used'],
  ])('with the broken DATABASE_URL "%s" says what to do, not the password', async (url, sentence) => {
    const folder = mkdtempSync(join(tmpdir(), 'marbre-database-'));
    const { code, said } = await runLauncher({ MARBRE_DATA: folder, DATABASE_URL: url });
    rmSync(folder, { recursive: true });
    expect(code).toBe(1);
    expect(said).toContain(sentence);
    expect(said).not.toContain('secret');
    expect(said).not.toMatch(/^\s+at /m);
  });
});

describe('an end', () => {
  it('by Ctrl-C leaves nothing running, and the next start has the same newsroom within 10 s', async () => {
    const pids = Object.entries(newsroom.pids()).filter(([name]) => name !== 'siteUrl');
    expect(await newsroom.interrupt()).toBe(0);
    await untilAllEnded(pids.map(([, pid]) => pid));
    const accounts = newsroom.accounts();
    const startedAt = performance.now();
    await newsroom.restart();
    expect(performance.now() - startedAt).toBeLessThan(10_000);
    expect((await fetch(newsroom.siteUrl)).status).toBe(200);
    expect(newsroom.accounts()).toEqual(accounts);
  });

  it('by kill -9 leaves nothing running and no lock', async () => {
    const { launcher, ...children } = newsroom.pids();
    newsroom.kill('launcher');
    const pids = [launcher, children.web, children.collab, children.worker, children.postgres];
    await untilAllEnded(pids);
    await newsroom.restart();
    expect((await fetch(newsroom.siteUrl)).status).toBe(200);
  });
});

it('an empty newsroom gives its first administrator a link that works once', async () => {
  const empty = await startNewsroom({ flags: ['--empty'] });
  try {
    const link = /https?:\/\/\S+\/set-up\S*/.exec(empty.said())?.[0] ?? '';
    expect(link).toContain(empty.siteUrl);
    expect((await fetch(link)).status).toBe(200);
    expect(empty.accounts()).toEqual({});
  } finally {
    await empty.close();
  }
});
