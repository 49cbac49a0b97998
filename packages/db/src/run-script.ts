import { Client } from 'pg';

/**
 * Runs SQL in the database at `url`: a script of several statements in one transaction, or, for what
 * Postgres does not do inside one (creating a database), a single statement by itself.
 */
export async function runScript(
  url: string,
  script: string,
  options = { inTransaction: true },
): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(options.inTransaction ? `begin;\n${script}\n;commit;` : script);
  } finally {
    await client.end();
  }
}
