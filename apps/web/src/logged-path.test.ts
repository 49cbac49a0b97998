import { expect, it } from 'vitest';
import { loggedPath } from './logged-path';

it.each([
  ['/desk/stories/1/fr?panel=history', '/desk/stories/1/fr'],
  ['/invitation/s3cret', '/invitation/…'],
  ['/preview/s3cret', '/preview/…'],
  ['/reset/s3cret?from=mail', '/reset/…'],
  ['/set-up/s3cret', '/set-up/…'],
  ['/api/trpc/account.invitation?input=%7B%22token%22%3A%22s3cret%22%7D', '/api/trpc/account.invitation'],
])('%s is logged without what opens a door', (url, path) => {
  expect(loggedPath(url)).toBe(path);
});
