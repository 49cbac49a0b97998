// Brings the database named by DATABASE_URL up to date: `node dist/migrate.js`. Prints, as JSON, the names of
// the migrations it applied and whether nobody works there yet; a failure is sentences on standard error.
import { createDatabase } from '../src/create-database';
import { migrate } from '../src/migrate';
import { runScript } from '../src/run-script';

const url = process.env.DATABASE_URL ?? '';
try {
  // Asked first, because its failures say more than the engine's.
  await runScript(url, 'select 1', { inTransaction: false });
  const applied = await migrate(url);
  const database = createDatabase(url, { poolSize: 1 });
  const somebody = await database.person.findFirst({ select: { id: true } });
  await database.$disconnect();
  console.log(JSON.stringify({ applied, isEmpty: somebody === null }));
} catch (error) {
  const { message, code } = error as { message?: string; code?: string };
  console.error(message || code);
  process.exitCode = 1;
}
