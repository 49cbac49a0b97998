import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import autocannon from 'autocannon';
import { type Chapter, whole } from './measures';

const connections = 32;
const seconds = 8;

/** A page as a browser that takes gzip gets it, byte for byte. */
interface Page {
  headers: Record<string, string>;
  body: Buffer;
}

/** Requests a second for one story page, against a bare Node http server sending the same bytes in the same run. */
export async function measurePages(siteUrl: string): Promise<Chapter> {
  const address = await findStoryAddress(siteUrl);
  const page = await fetchRaw(address);
  const bare = await startBareServer(page);
  try {
    await load(address, 2);
    await load(bare.address, 2);
    // In turns, so that a busy moment of the machine does not fall on one of them only.
    const rounds: { ours: number; bare: number }[] = [];
    for (let round = 0; round < 3; round += 1) {
      rounds.push({ ours: await load(address, seconds), bare: await load(bare.address, seconds) });
    }
    const mean = (of: 'ours' | 'bare') => rounds.reduce((sum, round) => sum + round[of], 0) / rounds.length;
    const ratio = mean('ours') / mean('bare');
    return {
      title: 'A story page, from memory',
      method: `autocannon, ${connections} connections, three rounds of ${seconds} s in turns, one page of ${whole(page.body.length)} bytes (${page.headers['content-encoding'] ?? 'not compressed'}).`,
      measures: [
        { what: 'Story page', value: `${whole(mean('ours'))} requests/s` },
        { what: 'Bare Node http server, same bytes', value: `${whole(mean('bare'))} requests/s` },
        { what: 'Ratio', value: `${ratio.toFixed(2)}x`, bar: 'at least 0.15x', isMet: ratio >= 0.15 },
      ],
    };
  } finally {
    await bare.stop();
  }
}

/** The first story the sitemap names. */
export async function findStoryAddress(siteUrl: string): Promise<string> {
  const locations = async (address: string): Promise<string[]> => {
    const text = await (await fetch(address)).text();
    return [...text.matchAll(/<loc>([^<]+)<\/loc>/g)].map((match) => match[1] ?? '');
  };
  for (const address of await locations(`${siteUrl}/sitemap.xml`)) {
    const inner = address.endsWith('.xml') ? await locations(address) : [address];
    const story = inner.find((candidate) => /\/\d{4}\/\d{2}\/\d{2}\//.test(candidate));
    if (story) return story;
  }
  throw new Error('The sitemap names no story: the bench needs the sample newsroom.');
}

async function fetchRaw(address: string): Promise<Page> {
  const { request } = await import('node:http');
  return new Promise((done, fail) => {
    const asked = request(address, { headers: { 'accept-encoding': 'gzip, br' } }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const headers = Object.fromEntries(
          Object.entries(response.headers)
            .filter(([name]) => !['date', 'connection', 'keep-alive', 'transfer-encoding'].includes(name))
            .map(([name, value]) => [name, String(value)]),
        );
        done({ headers, body: Buffer.concat(chunks) });
      });
    });
    asked.on('error', fail);
    asked.end();
  });
}

async function startBareServer(page: Page): Promise<{ address: string; stop: () => Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'marbre-bench-'));
  writeFileSync(join(folder, 'body'), page.body);
  writeFileSync(join(folder, 'headers.json'), JSON.stringify(page.headers));
  const child = spawn(process.execPath, [join(import.meta.dirname, 'bare-http.mjs'), folder], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const [port] = (await once(child.stdout, 'data')) as [Buffer];
  return {
    address: `http://127.0.0.1:${port.toString().trim()}/`,
    async stop() {
      child.kill();
      await once(child, 'exit');
      rmSync(folder, { recursive: true });
    },
  };
}

/** Requests a second. */
async function load(address: string, duration: number): Promise<number> {
  const result = await autocannon({
    url: address,
    connections,
    duration,
    headers: { 'accept-encoding': 'gzip, br' },
  });
  if (result.non2xx > 0 || result.errors > 0) {
    throw new Error(`${address} failed ${result.non2xx + result.errors} times under load.`);
  }
  return result.requests.average;
}
