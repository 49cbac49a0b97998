import { expect, it } from 'vitest';
import { rememberFor } from './remember-for';

it('a crowd at the front door costs the database one question', async () => {
  let asked = 0;
  const ask = rememberFor(60_000, () => Promise.resolve((asked += 1)));
  await Promise.all(Array.from({ length: 100 }, ask));
  expect(asked).toBe(1);
});

it('a failure is asked again at once', async () => {
  let asked = 0;
  const ask = rememberFor(60_000, () =>
    (asked += 1) === 1 ? Promise.reject(new Error('away')) : Promise.resolve('back'),
  );
  await expect(ask()).rejects.toThrow('away');
  expect(await ask()).toBe('back');
});
