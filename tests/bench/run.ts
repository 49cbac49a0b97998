// `npm run bench`: measures a newsroom started for it, prints the report and writes it to docs/benchmarks.md.
// Names of chapters as arguments (pages, typing, saving, jobs, translation, editor, language, memory) run only these and write nothing;
// `language` alone starts no newsroom, for it needs none.
import { writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { resolve } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { startNewsroom } from '../support/running-newsroom';
import { lookInside } from '../support/look-inside';
import { measureEditor } from './measure-editor';
import { measureJobs } from './measure-jobs';
import { measureLanguage } from './measure-language';
import { measureLeaks, measureRest } from './measure-memory';
import { measurePages } from './measure-pages';
import { measureSaving } from './measure-saving';
import { measureTranslation } from './measure-translation';
import { measureTyping } from './measure-typing';
import { type Chapter, megabytes } from './measures';

const asked = process.argv.slice(2);
const needsNewsroom = asked.length === 0 || asked.some((name) => name !== 'language');
const newsroom = needsNewsroom ? await openNewsroom() : null;
const chapters: Record<string, () => Promise<Chapter>> = {
  ...(newsroom && chaptersOf(newsroom)),
  language: async () => measureLanguage(),
  ...(newsroom && { memory: () => measureLeaks(newsroom.running, newsroom.bench) }),
};

let isAllMet = true;
const report: Chapter[] = [];
try {
  for (const [name, measure] of Object.entries(chapters)) {
    if (asked.length > 0 && !asked.includes(name)) continue;
    console.log(`Measuring: ${name}…`);
    const chapter = await measure();
    report.push(chapter);
    console.log(describe(chapter));
    isAllMet &&= chapter.measures.every(({ isMet }) => isMet !== false);
  }
} finally {
  await newsroom?.bench.close();
  await newsroom?.running.close();
}

if (asked.length === 0) {
  const cpu = cpus();
  const machine = `${cpu.length} × ${cpu[0]?.model.trim() ?? 'unknown processor'}, ${megabytes(totalmem())} of memory, Node ${process.versions.node}`;
  const text = [
    '# Benchmarks',
    `Written by \`npm run bench\` on ${new Date().toISOString().slice(0, 10)}. Machine: ${machine}. Everything, the load included, ran on this one machine; compare the numbers within one run only.`,
    ...report.map(describe),
  ].join('\n\n');
  const file = resolve(import.meta.dirname, '../../docs/benchmarks.md');
  writeFileSync(file, await format(text, { ...(await resolveConfig(file)), filepath: file }));
}
process.exit(isAllMet ? 0 : 1);

async function openNewsroom() {
  const running = await startNewsroom();
  return { running, bench: await lookInside(running) };
}

function chaptersOf({ running, bench }: Awaited<ReturnType<typeof openNewsroom>>) {
  return {
    rest: async () => measureRest(running),
    pages: () => measurePages(running.siteUrl),
    typing: () => measureTyping(bench),
    saving: () => measureSaving(running, bench),
    jobs: () => measureJobs(bench),
    translation: () => measureTranslation(bench),
    editor: () => measureEditor(running, bench),
  };
}

function describe({ title, method, measures }: Chapter): string {
  const rows = measures.map(({ what, value, bar, isMet }) => {
    const verdict = bar === undefined ? '' : `${bar}: ${isMet ? 'met' : '**missed**'}`;
    return `| ${what} | ${value} | ${verdict} |`;
  });
  return [`## ${title}`, '', method, '', '| What | Measured | Bar |', '|---|---|---|', ...rows].join('\n');
}
