// Who may import whom: the one table. `eslint.config.mjs` turns it into rules and
// `import-rules.test.mjs` proves that each of them bites. Map and reasons: README.md.

/**
 * @typedef {object} Room
 * @property {string} folder
 * @property {string[]} imports Rooms it may import, at run time and for types.
 * @property {string[]} [types] Rooms it may import the types of.
 * @property {{ room: string, files: string[] }[]} [doors] Files in which such a room may be imported at run time too.
 * @property {boolean} [prisma] May speak to the database through Prisma.
 * @property {string} [env] The only file that may read `process.env`.
 */

/** @type {Record<string, Room>} */
export const rooms = {
  story: { folder: 'packages/story', imports: [] },
  ui: { folder: 'packages/ui', imports: [] },
  language: { folder: 'packages/language', imports: ['story'] },
  db: { folder: 'packages/db', imports: ['story'], prisma: true },
  newsroom: { folder: 'packages/newsroom', imports: ['story', 'db'], prisma: true },
  api: { folder: 'packages/api', imports: ['newsroom', 'story'] },
  web: {
    folder: 'apps/web',
    imports: ['ui', 'story'],
    types: ['api'],
    doors: [
      {
        room: 'api',
        files: ['apps/web/src/trpc/**', 'apps/web/src/app/api/trpc/**', 'apps/web/src/reading-data.ts'],
      },
    ],
    env: 'apps/web/src/env.ts',
  },
  worker: {
    folder: 'apps/worker',
    imports: ['newsroom', 'language', 'story'],
    env: 'apps/worker/src/env.ts',
  },
  collab: { folder: 'apps/collab', imports: ['newsroom', 'story'], env: 'apps/collab/src/env.ts' },
};

/** Packages only the rooms marked `prisma` may name. */
export const prismaPackages = ['@prisma/*', '@prisma/**', 'prisma', 'prisma/**'];

/**
 * What a file of a room may not import, for `@typescript-eslint/no-restricted-imports`.
 * @param {string} name
 * @param {string[]} opened Rooms whose door this file is.
 */
export function forbiddenImports(name, opened = []) {
  const room = rooms[name];
  const allowed = [name, ...room.imports, ...opened];
  const onlyTypes = (room.types ?? []).filter((other) => !opened.includes(other));
  const closed = Object.keys(rooms).filter((other) => !allowed.includes(other) && !onlyTypes.includes(other));
  const patterns = closed.map((other) => ({
    group: [`@marbre/${other}`, `@marbre/${other}/**`],
    message: `${name} does not import ${other} (scripts/lint/import-rules.mjs).`,
  }));
  for (const other of onlyTypes) {
    patterns.push({
      group: [`@marbre/${other}`, `@marbre/${other}/**`],
      allowTypeImports: true,
      message: `${name} imports only types from ${other} here; at run time only where it has a door.`,
    });
  }
  patterns.push({
    group: ['**/packages/*/src/**', '**/apps/*/src/**'],
    message: 'Another room is imported by its name, @marbre/…, never by a path.',
  });
  if (!room.prisma) patterns.push({ group: prismaPackages, message: 'Only db and newsroom import Prisma.' });
  return { patterns };
}
