// Brings the database named by DATABASE_URL up to date: `node dist/migrate.js`.
// Prints the names of the migrations it applied, one a line; a failure is one sentence on standard error.
import { migrate } from '../src/migrate';
import { runScript } from '../src/run-script';

const url = process.env.DATABASE_URL ?? '';
try {
  // Asked first, because its failures say more than the engine's.
  await runScript(url, 'select 1', { inTransaction: false });
  for (const name of await migrate(url)) console.log(name);
} catch (error) {
  const { message, code } = error as { message?: string; code?: string };
  console.error(message || code);
  process.exitCode = 1;
}
