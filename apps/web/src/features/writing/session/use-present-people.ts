'use client';

import { useEffect, useState } from 'react';
import { blockOfCaret, readCaret } from '../presence/block-of-caret';
import type { LiveSession } from './live-session';

export interface PresentPerson {
  id: string;
  name: string;
  /** Their caret is in the text; without one they read. */
  isWriting: boolean;
  /** The outermost block their caret stands in. */
  blockId: string | null;
}

/** Everybody who has this edition open, oneself included, each once however many windows they have. */
export function usePresentPeople(session: LiveSession): PresentPerson[] {
  const [people, setPeople] = useState<PresentPerson[]>([]);
  useEffect(() => {
    const { awareness } = session.provider;
    if (!awareness) return;
    const read = () => {
      const byId = new Map<string, PresentPerson>();
      for (const state of awareness.getStates().values()) {
        const person = readPerson(session, state);
        // Of several windows the one with the caret says where they are.
        if (person && !byId.get(person.id)?.isWriting) byId.set(person.id, person);
      }
      const next = [...byId.values()].sort((a, b) => a.name.localeCompare(b.name));
      setPeople((shown) => (isSame(shown, next) ? shown : next));
    };
    read();
    awareness.on('change', read);
    return () => awareness.off('change', read);
  }, [session]);
  return people;
}

/** What other browsers say of themselves is not to be trusted to be well formed. */
function readPerson({ ydoc }: LiveSession, state: Record<string, unknown>): PresentPerson | null {
  const { user, cursor } = state;
  if (typeof user !== 'object' || user === null) return null;
  const { id, name } = user as Record<string, unknown>;
  if (typeof id !== 'string' || typeof name !== 'string') return null;
  const caret = readCaret(cursor);
  return {
    id,
    name: name.slice(0, 120),
    isWriting: caret !== null,
    blockId: caret && blockOfCaret(ydoc, caret),
  };
}

function isSame(a: PresentPerson[], b: PresentPerson[]): boolean {
  const told = ({ id, name, isWriting, blockId }: PresentPerson) =>
    `${id} ${isWriting} ${blockId ?? ''} ${name}`;
  return a.length === b.length && a.every((person, index) => told(person) === told(b[index] ?? person));
}
