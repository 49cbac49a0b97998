import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ESLint } from 'eslint';
import { describe, expect, it } from 'vitest';
import { rooms } from './import-rules.mjs';

const root = resolve(import.meta.dirname, '../..');
const eslint = new ESLint({ cwd: root });

/** A second, independent copy of the map in README.md: a slip in the table is caught by it. */
const mayImport = {
  story: [],
  ui: [],
  language: ['story'],
  db: ['story'],
  newsroom: ['story', 'db'],
  api: ['newsroom', 'story'],
  web: ['ui', 'story'],
  worker: ['newsroom', 'language', 'story'],
  collab: ['newsroom', 'story'],
};

async function rulesBroken(filePath, code) {
  const [result] = await eslint.lintText(`${code}\n`, { filePath: join(root, filePath) });
  const problems = result?.messages ?? [];
  expect(problems.filter((problem) => problem.fatal)).toEqual([]);
  return problems.map((problem) => problem.ruleId);
}

const restricted = '@typescript-eslint/no-restricted-imports';

describe('the map of the house holds', () => {
  for (const [name, room] of Object.entries(rooms)) {
    it(`${name} imports what the map says and nothing else`, async () => {
      const file = `${room.folder}/src/some-slice/some-file.ts`;
      for (const other of Object.keys(rooms).filter((candidate) => candidate !== name)) {
        const broken = await rulesBroken(
          file,
          `import { x } from '@marbre/${other}/some/file';\nconsole.log(x);`,
        );
        expect({ other, isRefused: broken.includes(restricted) }).toEqual({
          other,
          isRefused: !mayImport[name].includes(other),
        });
      }
    });
  }

  it('web takes the types of api anywhere, its code only through its door', async () => {
    const forTypes = "import type { AppRouter } from '@marbre/api/app-router';\nexport type X = AppRouter;";
    const forUse = "import { appRouter } from '@marbre/api/app-router';\nconsole.log(appRouter);";
    expect(await rulesBroken('apps/web/src/features/x.ts', forTypes)).not.toContain(restricted);
    expect(await rulesBroken('apps/web/src/features/x.ts', forUse)).toContain(restricted);
    expect(await rulesBroken('apps/web/src/trpc/x.ts', forUse)).not.toContain(restricted);
  });

  it('only db and newsroom speak Prisma', async () => {
    const code = "import { PrismaClient } from '@prisma/client';\nconsole.log(PrismaClient);";
    expect(await rulesBroken('packages/api/src/x.ts', code)).toContain(restricted);
    expect(await rulesBroken('apps/worker/src/x.ts', code)).toContain(restricted);
    expect(await rulesBroken('packages/newsroom/src/x.ts', code)).not.toContain(restricted);
  });

  it('a path does not lead around the map', async () => {
    const code = "import { x } from '../../../packages/db/src/listen';\nconsole.log(x);";
    expect(await rulesBroken('apps/web/src/x.ts', code)).toContain(restricted);
  });
});

describe('the style of the house holds', () => {
  it('the environment is read in one place per app', async () => {
    const code = 'export const port = process.env.PORT;';
    expect(await rulesBroken('apps/worker/src/jobs/x.ts', code)).toContain('no-restricted-properties');
    expect(await rulesBroken('apps/worker/src/env.ts', code)).not.toContain('no-restricted-properties');
  });

  it('there are no barrels', async () => {
    expect(await rulesBroken('packages/story/src/x.ts', "export * from './policy/can';")).toContain(
      'marbre/no-barrels',
    );
    expect(await rulesBroken('packages/story/src/index.ts', 'export const x = 1;')).toContain(
      'marbre/no-barrels',
    );
  });

  it('modules do not import each other in a ring', async () => {
    const folder = mkdtempSync(join(root, 'tests/support/ring-'));
    try {
      writeFileSync(join(folder, 'a.ts'), "import { b } from './b';\nexport const a = () => b;\n");
      writeFileSync(join(folder, 'b.ts'), "import { a } from './a';\nexport const b = () => a;\n");
      const results = await eslint.lintFiles([join(folder, 'a.ts')]);
      expect(results[0]?.messages.map((problem) => problem.ruleId)).toContain('import-x/no-cycle');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
