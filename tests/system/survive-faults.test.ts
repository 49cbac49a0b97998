import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Inside, lookInside } from '../support/look-inside';
import { type RunningNewsroom, startNewsroom } from '../support/running-newsroom';
import { expectNothingLost, failStoreFor, gatherCrowd, sufferFaults } from '../support/type-through-faults';

/** `npm run faults` types for three minutes; `npm test` for less than one. */
const isLong = process.env.MARBRE_FAULTS === 'long';
const seed = Number(process.env.MARBRE_FAULTS_SEED ?? 20_261_124);

let newsroom: RunningNewsroom;
let inside: Inside;

beforeAll(async () => {
  newsroom = await startNewsroom();
  inside = await lookInside(newsroom);
});
afterAll(async () => {
  await inside?.close();
  await newsroom?.close();
});

it('five people lose no character while sockets, live editing, web and database are killed at random', async () => {
  const crowd = await gatherCrowd(newsroom, inside);
  const faults = await sufferFaults(newsroom, crowd, {
    ofEach: isLong ? 6 : 2,
    seconds: isLong ? 180 : 40,
    seed,
  });
  await expectNothingLost(newsroom, inside, crowd);
  const typed = crowd.writers.reduce((sum, writer) => sum + writer.typed().length, 0);
  console.log(`${typed} characters typed through ${faults.length} faults (${faults.join(', ')}), none lost.`);
  expect(typed).toBeGreaterThan(isLong ? 5_000 : 1_000);
}, 600_000);

it('five people lose no character while the disk is full, and none is called saved meanwhile', async () => {
  const crowd = await gatherCrowd(newsroom, inside);
  await failStoreFor(newsroom, inside, crowd, isLong ? 30 : 6);
  await expectNothingLost(newsroom, inside, crowd);
}, 300_000);
