'use client';

import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { Banner } from '@marbre/ui/banner';
import { Sheet } from '@marbre/ui/sheet';
import { Skeleton } from '@marbre/ui/skeleton';
import { useTRPC } from '../../trpc/client';
import { problemOf, useProblemWords } from '../problem/use-problem-words';
import { TermForm } from './term-form';

export interface TermSheetProps {
  /** The term's id, or null to add one. */
  term: string | null;
  onClose: () => void;
}

/** A term whole, in every language. */
export function TermSheet({ term: termId, onClose }: TermSheetProps) {
  const frame = useTranslations('frame');
  const words = useProblemWords();
  const { data: term, error } = useQuery({
    ...useTRPC().term.get.queryOptions({ termId: termId ?? '' }),
    enabled: termId !== null,
  });
  if (termId === null) return <TermForm term={null} onClose={onClose} />;
  // Whoever is typing keeps their words when a colleague changes the term; saving then says so.
  if (term) return <TermForm term={term} onClose={onClose} />;
  return (
    <Sheet
      isOpen
      onOpenChange={(next) => !next && onClose()}
      title={frame('loading')}
      closeLabel={frame('acts.close')}
    >
      {error ? (
        <Banner tone="danger">{words(problemOf(error))}</Banner>
      ) : (
        <Skeleton label={frame('loading')} lines={8} />
      )}
    </Sheet>
  );
}
