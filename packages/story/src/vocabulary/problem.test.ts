import { expect, it, vi } from 'vitest';
import { Problem } from './problem';

it('a refusal is one for every copy of this module, as a bundle may hold several', async () => {
  vi.resetModules();
  const copy = await import('./problem');
  expect(copy.Problem).not.toBe(Problem);
  expect(new copy.Problem('sign-in-failed')).toBeInstanceOf(Problem);
  expect(new Error('sign-in-failed')).not.toBeInstanceOf(Problem);
});
