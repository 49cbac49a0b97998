// The order of a start and of a stop; each step is a module beside this one.
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt, ensureDatabaseBuilt } from './build.mjs';
import { migrateDatabase, openDatabase, rememberUpToDate } from './database.mjs';
import { ensureInstalled } from './install.mjs';
import { layOut } from './lay-out.mjs';
import { planProcesses } from './newsroom-processes.mjs';
import { takeFolder } from './one-at-a-time.mjs';
import { requirePorts } from './ports.mjs';
import { startProcess } from './processes.mjs';
import { endPrograms } from './run-program.mjs';
import { say, sayStep, sayTrouble } from './say.mjs';
import { readSettings } from './settings.mjs';
import { describeEngines, ensureApertium } from './translation-engines.mjs';

/** Things to undo, the last begun first. @type {(() => unknown)[]} */
const undo = [];
let stopping;

/** Undoes everything that was begun, once, however many signals come. @param {number} code */
function stop(code) {
  stopping ??= (async () => {
    endPrograms();
    while (undo.length > 0) await undo.pop()();
    process.exit(code);
  })();
  return stopping;
}

/** Starts the newsroom and stays with it. @param {{ isDevelopment?: boolean }} [options] */
export async function launch(options = {}) {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      if (!stopping) say('\nStopping…');
      void stop(0).then(() => undefined);
    });
  }
  try {
    await start(options);
  } catch (error) {
    if (stopping) return;
    sayTrouble(error);
    await stop(1);
  }
}

/** @param {{ isDevelopment?: boolean }} options */
async function start(options) {
  const settings = readSettings(options);
  undo.push(await takeFolder(settings.folder, { pid: process.pid, siteUrl: settings.siteUrl }));
  await requirePorts(settings);
  await ensureInstalled();
  const [, apertium] = await Promise.all([
    settings.isDevelopment ? ensureDatabaseBuilt() : ensureBuilt(),
    ensureApertium(),
  ]);
  if (stopping) return;

  const database = await openDatabase(settings);
  undo.push(database.stop);
  const { applied, isEmpty } = await migrateDatabase(settings, database.url);
  if (applied.length > 0) sayStep(`The database is up to date (${applied.length} migrations applied).`);
  const sayFirstSteps = isEmpty ? await layOut(settings, database.url) : () => undefined;
  if (!isEmpty || !settings.isEmpty) rememberUpToDate(settings);
  if (stopping) return;

  const processes = planProcesses(settings, database.url).map(startProcess);
  undo.push(() => Promise.all(processes.map((process) => process.stop())));
  await Promise.all(processes.map((process) => process.ready()));
  if (stopping) return;
  writeDown(settings, database, processes);

  sayStep('Marbre is ready.\n');
  say(`  Readers    ${settings.siteUrl}`);
  say(`  Newsroom   ${settings.siteUrl}/desk`);
  say(`\n${[await describeEngines(settings.workerPort), apertium].filter(Boolean).join('\n')}`);
  sayFirstSteps();
  say('\nCtrl-C stops everything.');
}

/** For tools and tests: which process is which. */
function writeDown(settings, database, processes) {
  const file = join(settings.folder, 'running.json');
  const write = () => {
    const pids = Object.fromEntries(processes.map((process) => [process.name, process.pid()]));
    const about = { launcher: process.pid, postgres: database.pid(), ...pids, siteUrl: settings.siteUrl };
    // Renamed into place: who reads it finds all of it.
    writeFileSync(`${file}.new`, JSON.stringify(about), { mode: 0o600 });
    renameSync(`${file}.new`, file);
  };
  write();
  const timer = setInterval(write, 1_000);
  undo.push(() => {
    clearInterval(timer);
    rmSync(file, { force: true });
  });
}
