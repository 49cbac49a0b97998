'use client';

import { useTranslations } from 'next-intl';
import { Initials } from '@marbre/ui/initials';
import type { LiveSession } from '../session/live-session';
import { usePresentPeople } from '../session/use-present-people';

const shownAtMost = 6;

/** Who has this text open now, in the colours of their carets. */
export function PresentPeople({ session, personId }: { session: LiveSession; personId: string }) {
  const t = useTranslations('writing');
  const people = usePresentPeople(session);
  const rest = people.length - shownAtMost;
  return (
    <ul aria-label={t('present')} className="flex items-center gap-1">
      {people.slice(0, shownAtMost).map((person) => (
        <li key={person.id} className="flex">
          <Initials
            id={person.id}
            name={person.id === personId ? t('you', { name: person.name }) : person.name}
            size="small"
          />
        </li>
      ))}
      {rest > 0 ? <li>+{rest}</li> : null}
    </ul>
  );
}
