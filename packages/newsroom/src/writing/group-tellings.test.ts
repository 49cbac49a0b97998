import { expect, it, vi } from 'vitest';
import { groupTellings } from './group-tellings';

const quickly = { betweenMs: 1, afterFailureMs: 1 };

it('tells together what came together, in its order, and nothing twice', async () => {
  const told: number[][] = [];
  const tellings = groupTellings<number>(async (words) => void told.push(words), quickly);
  for (let word = 0; word < 50; word += 1) tellings.add(word);
  await vi.waitUntil(() => told.flat().length === 50);
  expect(told).toHaveLength(1);
  tellings.add(50);
  await tellings.close();
  expect(told.flat()).toEqual(Array.from({ length: 51 }, (_, word) => word));
});

it('tells again what could not be told, before what came since', async () => {
  const told: string[] = [];
  let failures = 2;
  const tellings = groupTellings<string>(async (words) => {
    if (failures > 0) {
      failures -= 1;
      tellings.add('later');
      throw new Error('the database is away');
    }
    told.push(...words);
  }, quickly);
  tellings.add('first');
  await vi.waitUntil(() => told.length === 3);
  expect(told).toEqual(['first', 'later', 'later']);
});

it('tells what still waits when it is closed, and gives up on what cannot be told', async () => {
  const told: string[] = [];
  const patient = groupTellings<string>(async (words) => void told.push(...words), {
    betweenMs: 20,
    afterFailureMs: 20,
  });
  patient.add('last');
  await patient.close();
  expect(told).toEqual(['last']);
  const hopeless = groupTellings<string>(() => Promise.reject(new Error('gone')), quickly);
  hopeless.add('lost');
  await hopeless.close();
});
