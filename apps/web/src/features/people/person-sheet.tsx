'use client';

import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { Banner } from '@marbre/ui/banner';
import { Sheet } from '@marbre/ui/sheet';
import { Skeleton } from '@marbre/ui/skeleton';
import { useTRPC } from '../../trpc/client';
import { problemOf, useProblemWords } from '../problem/use-problem-words';
import { AccessActs } from './access-acts';
import { AccountHistory } from './account-history';
import { PersonForm } from './person-form';
import { SessionList } from './session-list';

/** One person: what they may do, where they are signed in, what was done to their account. */
export function PersonSheet({ personId, onClose }: { personId: string; onClose: () => void }) {
  const frame = useTranslations('frame');
  const words = useProblemWords();
  const { data: person, error } = useQuery(useTRPC().people.get.queryOptions({ personId }));
  return (
    <Sheet
      isOpen
      onOpenChange={(next) => !next && onClose()}
      title={person?.name ?? frame('loading')}
      description={person?.email}
      closeLabel={frame('acts.close')}
    >
      {error ? <Banner tone="danger">{words(problemOf(error))}</Banner> : null}
      {person ? (
        <div className="flex flex-col gap-6">
          <PersonForm key={person.version} person={person} />
          <AccessActs person={person} />
          <SessionList sessions={person.sessions} />
          <AccountHistory history={person.history} />
        </div>
      ) : error ? null : (
        <Skeleton label={frame('loading')} lines={8} />
      )}
    </Sheet>
  );
}
