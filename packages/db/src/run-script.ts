import { Client } from 'pg';

/** Runs a script of several SQL statements in the database at `url`, in one transaction. */
export async function runScript(url: string, script: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(`begin;\n${script}\n;commit;`);
  } finally {
    await client.end();
  }
}
