'use client';

import { useTranslations } from 'next-intl';
import { classNames } from '@marbre/ui/class-names';
import { Initials } from '@marbre/ui/initials';
import { Menu, MenuToggle } from '@marbre/ui/menu';
import type { PresentPerson } from '../session/use-present-people';

const stackedAtMost = 3;

interface PeopleMenuProps {
  people: readonly PresentPerson[];
  followedId: string | null;
  /** What somebody is doing, in a sentence. */
  told: (person: PresentPerson) => string;
  onFollow: (person: PresentPerson) => void;
  /** Shows the first of them, one over the other: nobody stands before the button by themselves. */
  isStacked?: boolean;
}

/** Those for whom the foot has no room, behind one button: what each is doing, and following them. */
export function PeopleMenu({ people, followedId, told, onFollow, isStacked = false }: PeopleMenuProps) {
  const t = useTranslations('writing.presence');
  const stacked = isStacked ? people.slice(0, stackedAtMost) : [];
  const rest = people.length - stacked.length;
  return (
    <Menu
      trigger={
        <button
          type="button"
          aria-label={t('others', { count: people.length })}
          className="inline-flex h-8 min-w-6 items-center justify-center gap-0.5 rounded-2 px-1 tabular-nums hover:bg-sunken hover:text-ink touch:h-11 touch:min-w-11"
        >
          <span aria-hidden className="flex">
            {stacked.map(({ id, name }, index) => (
              <span
                key={id}
                className={classNames(
                  'inline-flex rounded-full',
                  index > 0 && '-ms-1',
                  id === followedId && 'ring-2 ring-blue',
                )}
              >
                <Initials id={id} name={name} size="small" />
              </span>
            ))}
          </span>
          {rest > 0 ? <span aria-hidden>+{rest}</span> : null}
        </button>
      }
    >
      {people.map((person) => (
        <MenuToggle key={person.id} isOn={person.id === followedId} onToggle={() => onFollow(person)}>
          <span className="block wrap-anywhere">{told(person)}</span>
          <span className="block text-12 text-muted">{t('follow')}</span>
        </MenuToggle>
      ))}
    </Menu>
  );
}
