import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** One file of the Prisma schema, as the schema engine wants it. */
export interface SchemaFile {
  path: string;
  content: string;
}

/** What the schema takes for granted: its indexes name an operator class of this extension. */
export const schemaPrelude = 'CREATE EXTENSION IF NOT EXISTS "pg_trgm";';

/** This room's `prisma` folder, found from the source file as well as from a bundle in any room's `dist`. */
export function findPrismaFolder(from: string = import.meta.dirname): string {
  for (let folder = from; folder !== dirname(folder); folder = dirname(folder)) {
    for (const candidate of [join(folder, 'prisma'), join(folder, 'packages/db/prisma')]) {
      if (existsSync(join(candidate, 'schema/main.prisma'))) return candidate;
    }
  }
  throw new Error(`No packages/db/prisma/schema above ${from}`);
}

/** Every `.prisma` file of a schema folder, in a stable order. */
export function readSchemaFiles(folder: string): SchemaFile[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.prisma'))
    .sort()
    .map((name) => ({ path: join(folder, name), content: readFileSync(join(folder, name), 'utf8') }));
}
