import { ownColour, personColours } from '@marbre/ui/person-colour';
import { describe, expect, it } from 'vitest';
import { type Claimant, readClaim, shareColours } from './share-colours';

/** Ids whose own colour is the same. */
const alike = Array.from({ length: 400 }, (_, index) => `person-${index}`).filter(
  (id) => ownColour(id) === 3,
);

/** What everybody claims once they have seen the others: until nobody says anything new. */
function settle(present: readonly Claimant[]): Claimant[] {
  let now = [...present];
  for (let round = 0; round < 20; round += 1) {
    const shared = shareColours(now);
    const next = now.map(({ id, claim }) => ({
      id,
      claim: { turn: claim?.turn ?? now.length, colour: shared.get(id)! },
    }));
    if (JSON.stringify(next) === JSON.stringify(now)) return now;
    now = next;
  }
  throw new Error('They never agree.');
}

const coloursOf = (present: readonly Claimant[]) => present.map(({ id }) => shareColours(present).get(id));

describe('the colours of people in one text', () => {
  it('are different for as many as there are colours, whatever their own would be', () => {
    let present: Claimant[] = [];
    for (const id of alike.slice(0, personColours)) {
      const before = coloursOf(present);
      present = settle([...present, { id, claim: null }]);
      // Whoever was there keeps theirs.
      expect(coloursOf(present).slice(0, before.length)).toEqual(before);
    }
    expect(new Set(coloursOf(present)).size).toBe(personColours);
    const crowd = settle([...present, { id: alike[personColours]!, claim: null }]);
    expect(coloursOf(crowd).slice(0, personColours)).toEqual(coloursOf(present));
  });

  it('stay while others leave, and one that has become free goes to whoever shared theirs', () => {
    let present: Claimant[] = [];
    for (const id of alike.slice(0, personColours + 1)) present = settle([...present, { id, claim: null }]);
    const [, ...left] = present;
    const before = coloursOf(left);
    const after = coloursOf(settle(left));
    expect(after.slice(0, -1)).toEqual(before.slice(0, -1));
    expect(new Set(after).size).toBe(personColours);
  });

  it('are the same in whatever order they are told, and for two who came at once', () => {
    const present = alike.slice(0, 4).map((id) => ({ id, claim: { colour: 3, turn: 1 } }));
    const shared = shareColours(present);
    expect(new Set(shared.values()).size).toBe(4);
    expect([...shareColours([...present].reverse())].sort()).toEqual([...shared].sort());
  });

  it('are one for all the windows of a person', () => {
    const [id = '', other = ''] = alike;
    const windows = [
      { id, claim: { colour: 5, turn: 4 } },
      { id: other, claim: { colour: 3, turn: 2 } },
      { id, claim: { colour: 7, turn: 1 } },
      { id, claim: null },
    ];
    expect([...shareColours(windows)]).toEqual([
      [id, 7],
      [other, 3],
    ]);
  });

  it.each([null, 'x', {}, { colour: 0, turn: 1 }, { colour: 9, turn: 1 }, { colour: 2, turn: 'first' }])(
    'are not taken from %j',
    (value) => {
      expect(readClaim(value)).toBeNull();
    },
  );
});
