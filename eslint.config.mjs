import js from '@eslint/js';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import { importX } from 'eslint-plugin-import-x';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import { forbiddenImports, rooms } from './scripts/lint/import-rules.mjs';
import { noBarrels } from './scripts/lint/no-barrels.mjs';

const code = ['**/*.{ts,tsx}'];
const tests = ['**/*.test.{ts,tsx}', 'tests/**'];

const readsEnvironment = [
  {
    object: 'process',
    property: 'env',
    message: "Only a room's src/env.ts reads process.env (import-rules.mjs).",
  },
];

/** The rules of one room, then those of the files that are doors to other rooms. */
const boundaries = Object.entries(rooms).flatMap(([name, room]) => [
  {
    files: [`${room.folder}/src/**/*.{ts,tsx}`],
    rules: { '@typescript-eslint/no-restricted-imports': ['error', forbiddenImports(name)] },
  },
  ...(room.doors ?? []).map((door) => ({
    files: door.files,
    rules: { '@typescript-eslint/no-restricted-imports': ['error', forbiddenImports(name, [door.room])] },
  })),
  ...(room.env ? [{ files: [room.env], rules: { 'no-restricted-properties': 'off' } }] : []),
]);

export default tseslint.config(
  {
    ignores: [
      '**/node_modules/**',
      '**/dist/**',
      '**/.next/**',
      '**/next-env.d.ts',
      '**/generated/**',
      '.data/**',
      'test-results/**',
      'playwright-report/**',
    ],
  },
  js.configs.recommended,
  tseslint.configs.recommended,
  // TypeScript knows which names exist; plain scripts (Node's, a reader's island) are run by the tests.
  { rules: { 'no-undef': 'off' } },
  {
    files: code,
    plugins: {
      'import-x': importX,
      'react-hooks': reactHooks,
      marbre: { rules: { 'no-barrels': noBarrels } },
    },
    settings: {
      'import-x/resolver-next': [
        createTypeScriptImportResolver({ project: ['tsconfig.base.json'], noWarnOnMultipleProjects: true }),
      ],
      'import-x/parsers': { '@typescript-eslint/parser': ['.ts', '.tsx'] },
      'import-x/extensions': ['.ts', '.tsx'],
      // What lies in packages of others is not followed: cycles are looked for in our own code.
      'import-x/external-module-folders': ['node_modules'],
    },
    rules: {
      ...reactHooks.configs.recommended.rules,
      'import-x/no-cycle': ['error', { ignoreExternal: true }],
      'import-x/no-self-import': 'error',
      'marbre/no-barrels': 'error',
      'no-restricted-properties': ['error', ...readsEnvironment],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/ban-ts-comment': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // Cleaning control characters out of what people paste is our business.
      'no-control-regex': 'off',
      eqeqeq: ['error', 'smart'],
      'prefer-const': 'error',
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
    },
  },
  ...boundaries,
  {
    files: tests,
    rules: {
      '@typescript-eslint/no-restricted-imports': 'off',
      'no-restricted-properties': 'off',
      'max-lines': 'off',
    },
  },
  {
    // Translations and tables grow by their nature.
    files: ['**/messages/*.ts'],
    rules: { 'max-lines': 'off' },
  },
  {
    files: ['**/*.mjs', '**/scripts/**', '*.config.ts', '**/*.config.{ts,mjs}'],
    rules: { 'no-restricted-properties': 'off' },
  },
);
