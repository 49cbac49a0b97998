'use client';

import { useEffect, useState } from 'react';
import type { LiveSession } from './live-session';

export interface PresentPerson {
  id: string;
  name: string;
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
        const person = readPerson((state as { user?: unknown }).user);
        if (person) byId.set(person.id, person);
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
function readPerson(value: unknown): PresentPerson | null {
  if (typeof value !== 'object' || value === null) return null;
  const { id, name } = value as Record<string, unknown>;
  return typeof id === 'string' && typeof name === 'string' ? { id, name: name.slice(0, 120) } : null;
}

function isSame(a: PresentPerson[], b: PresentPerson[]): boolean {
  return (
    a.length === b.length &&
    a.every((person, index) => person.id === b[index]?.id && person.name === b[index].name)
  );
}
