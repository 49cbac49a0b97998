'use client';

import { useEffect, useState } from 'react';
import { colourProperty } from '@marbre/ui/person-colour';
import type { LiveSession } from '../session/live-session';
import { type Claimant, type ColourClaim, readClaim, shareColours } from './share-colours';

/** The colours of people as custom properties, which everything in their scope that is a person's is drawn in. */
export type SharedColours = Readonly<Record<`--colour-of-${string}`, string>>;

/** Claims a colour for this person among those who have the text open, and tells everybody's. */
export function useSharedColours(session: LiveSession, personId: string): SharedColours {
  const [colours, setColours] = useState<SharedColours>({});
  useEffect(() => {
    const { provider } = session;
    const { awareness } = provider;
    if (!awareness) return;
    let turn: number | null = null;
    const look = () => {
      const claims = claimsIn(awareness.getStates());
      const others = [...claims].filter(([client]) => client !== awareness.clientID).map(([, one]) => one);
      // Before the newsroom has answered one cannot know who is there already.
      if (turn === null && provider.isSynced)
        turn = Math.max(0, ...others.map(({ claim }) => claim?.turn ?? 0)) + 1;
      const before = readClaim(awareness.getLocalState()?.colour);
      const shared = shareColours([...others, { id: personId, claim: before }]);
      const colour = shared.get(personId);
      if (turn !== null && colour !== undefined && (before?.colour !== colour || before.turn !== turn))
        awareness.setLocalStateField('colour', { colour, turn } satisfies ColourClaim);
      const next = propertiesOf(shared);
      setColours((shown) => (JSON.stringify(shown) === JSON.stringify(next) ? shown : next));
    };
    look();
    awareness.on('change', look);
    provider.on('synced', look);
    return () => {
      awareness.off('change', look);
      provider.off('synced', look);
    };
  }, [session, personId]);
  return colours;
}

function claimsIn(states: ReadonlyMap<number, Record<string, unknown>>): Map<number, Claimant> {
  const claims = new Map<number, Claimant>();
  for (const [client, { user, colour }] of states) {
    const id = (user as { id?: unknown } | null | undefined)?.id;
    if (typeof id === 'string') claims.set(client, { id, claim: readClaim(colour) });
  }
  return claims;
}

function propertiesOf(shared: ReadonlyMap<string, number>): SharedColours {
  const named = [...shared].flatMap(([id, colour]) => {
    const property = colourProperty(id);
    return property ? [[property, `var(--person-${colour})`] as const] : [];
  });
  return Object.fromEntries(named.sort(([a], [b]) => (a < b ? -1 : 1)));
}
