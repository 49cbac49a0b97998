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

it.each([
  ['/desk/\r\nX-A: b', '/desk/X-A:%20b'],
  ['/desk?search=ليبيا', '/desk?search=%D9%84%D9%8A%D8%A8%D9%8A%D8%A7'],
  ['/desk/../../reset/x', '/desk'],
  ['/desk/..//evil.example', '/desk'],
  [['/desk', 'twice'], '/desk'],
])('gives an address that a header can carry (%j)', (path, expected) => {
  expect(ownPath(path)).toBe(expected);
});
