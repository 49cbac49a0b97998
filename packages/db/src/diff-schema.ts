import { noFilter, withSchemaEngine } from './schema-engine';
import type { SchemaFile } from './schema-files';

/**
 * The SQL that takes a database from one datamodel to another (`from` null: from nothing), as the
 * engine would write it. The engine wants a connection to be made, but asks the database nothing.
 */
export async function diffSchema(url: string, from: SchemaFile[] | null, to: SchemaFile[]): Promise<string> {
  return withSchemaEngine(url, to, async (engine) => {
    const { stdout } = await engine.diff({
      from: from ? { tag: 'schemaDatamodel', files: from } : { tag: 'empty' },
      to: { tag: 'schemaDatamodel', files: to },
      script: true,
      exitCode: null,
      filters: noFilter,
    });
    return stdout ?? '';
  });
}
