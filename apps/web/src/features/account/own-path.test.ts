import { expect, it } from 'vitest';
import { ownPath } from './own-path';

it('takes a colleague back to the page they came for', () => {
  expect(ownPath('/desk/jobs?state=failed')).toBe('/desk/jobs?state=failed');
});

it.each([
  undefined,
  '',
  '//evil.example',
  'https://evil.example/desk',
  '/desk\\@evil.example',
  '/deskevil',
  'javascript:alert(1)',
])('never sends a person who signs in to somebody else’s page (%s)', (path) => {
  expect(ownPath(path)).toBe('/desk');
});
