import { expect, it } from 'vitest';
import { countWaiting } from './use-steady-rows';

it('offers what came in without moving what is being read', () => {
  expect(countWaiting(['a', 'b', 'c'], ['d', 'a', 'b', 'c'])).toBe(1);
  expect(countWaiting(['a', 'b', 'c'], ['c', 'a', 'b'])).toBe(1);
  expect(countWaiting(['a', 'b', 'c'], ['d', 'c', 'a', 'b'])).toBe(2);
});

it('offers nothing when rows only left or stayed', () => {
  expect(countWaiting(['a', 'b', 'c'], ['a', 'b', 'c'])).toBe(0);
  expect(countWaiting(['a', 'b', 'c'], ['a', 'c'])).toBe(0);
});
