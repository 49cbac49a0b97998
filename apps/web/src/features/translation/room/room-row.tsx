'use client';

import { useFormatter } from 'next-intl';
import NextLink from 'next/link';
import type { ReactNode } from 'react';
import { ListRow } from '@marbre/ui/list-row';
import { ClippedHeadline } from '../../frame/clipped-headline';

export interface RoomRowProps {
  id: string;
  href: string;
  /** Where it stands, by word and mark. */
  state: ReactNode;
  headline: string;
  /** Language of the headline. */
  locale: string;
  /** What is said below the headline. */
  children: ReactNode;
  aside?: ReactNode;
  changedAt: Date;
}

/** One line of the room: state, headline in its own language, what is left, when it last moved. */
export function RoomRow({ id, href, state, headline, locale, children, aside, changedAt }: RoomRowProps) {
  const format = useFormatter();
  return (
    <ListRow
      data-row={id}
      className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 gap-y-1 py-2.5 ps-3 pe-1 focus-within:bg-sunken md:grid-cols-[8rem_minmax(0,1fr)_auto_8rem] md:py-1.5"
    >
      <span className="max-md:row-start-1">{state}</span>
      <span className="min-w-0 max-md:col-span-2 max-md:row-start-2">
        <NextLink
          href={href}
          prefetch={false}
          data-row-link
          className="static font-reading text-18 after:absolute after:inset-0 hover:underline focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-blue"
        >
          <ClippedHeadline locale={locale}>{headline}</ClippedHeadline>
        </NextLink>
        <span className="flex min-w-0 flex-wrap gap-x-3 text-12 text-muted">{children}</span>
      </span>
      <span className="max-md:col-start-2 max-md:row-start-1 max-md:justify-self-end">{aside}</span>
      <time
        dateTime={changedAt.toISOString()}
        className="text-end text-12 whitespace-nowrap text-muted max-md:hidden"
      >
        {format.dateTime(changedAt, 'moment')}
      </time>
    </ListRow>
  );
}
