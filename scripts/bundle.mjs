// Bundles an app's entry points into its `dist`: `node ../../scripts/bundle.mjs src/worker.ts src/marbre.ts`,
// run in the app's folder. Our own rooms are TypeScript and are compiled in; packages from npm stay where
// pnpm put them, and are named by a relative path, because an app does not see its rooms' dependencies.
import { builtinModules } from 'node:module';
import { dirname, relative, resolve, sep } from 'node:path';
import { build } from 'esbuild';

const outdir = resolve('dist');

/** @type {import('esbuild').Plugin} */
const packagesStayOutside = {
  name: 'packages-stay-outside',
  setup(bundler) {
    bundler.onResolve({ filter: /^[^./]/ }, async ({ path, kind, resolveDir, importer, pluginData }) => {
      if (kind === 'entry-point' || pluginData === 'resolving' || path.startsWith('@marbre/')) return null;
      if (path.startsWith('node:') || builtinModules.includes(path)) return { path, external: true };
      const found = await bundler.resolve(path, { kind, resolveDir, importer, pluginData: 'resolving' });
      if (found.errors.length > 0 || found.external) return found;
      // `paths` of a tsconfig lead to our own sources under a bare name.
      if (!found.path.includes(`${sep}node_modules${sep}`)) return found;
      return { path: relative(outdir, found.path).split(sep).join('/'), external: true };
    });
  },
};

await build({
  entryPoints: process.argv.slice(2).map((entry) => resolve(entry)),
  outdir,
  entryNames: '[name]',
  bundle: true,
  platform: 'node',
  // The launcher itself loads what packages/db bundles, before Node 24 is installed.
  target: dirname(outdir).endsWith(`packages${sep}db`) ? 'node20' : 'node24',
  format: 'esm',
  jsx: 'automatic',
  sourcemap: true,
  minifySyntax: true,
  // As Node itself resolves: no bundlers' entry points, or one package would be loaded twice.
  conditions: ['node'],
  mainFields: ['main'],
  plugins: [packagesStayOutside],
  define: { 'process.env.NODE_ENV': '"production"' },
  logLevel: 'warning',
});
