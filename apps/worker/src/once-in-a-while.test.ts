import { expect, it } from 'vitest';
import { onceInAWhile } from './once-in-a-while';

it('says the first complaint at once and the next ones together, so that a log stays readable in an outage', () => {
  let clock = 0;
  const said: [unknown, number][] = [];
  const complain = onceInAWhile(
    (error, repeats) => said.push([error, repeats]),
    1_000,
    () => clock,
  );
  complain('away', 'releases');
  complain('away', 'outbox');
  for (clock = 100; clock < 1_000; clock += 100) complain('still away', 'releases');
  clock = 1_000;
  complain('away for long', 'releases');
  expect(said).toEqual([
    ['away', 0],
    ['away', 0],
    ['away for long', 9],
  ]);
});
