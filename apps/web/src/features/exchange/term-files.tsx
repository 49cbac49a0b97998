'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useTRPC, useTRPCClient } from '../../trpc/client';
import { FileActs } from './file-acts';
import { saveFile } from './save-file';

/** The termbase as a TBX file, and concepts from other termbases. */
export function TermFiles({ canAdd }: { canAdd: boolean }) {
  const t = useTranslations('exchange.terms');
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queries = useQueryClient();
  const bring = {
    words: t('bring'),
    accept: '.tbx,.xml',
    act: async (contentBase64: string) =>
      t('brought', { ...(await client.exchange.importTerms.mutate({ contentBase64 })) }),
    onSettled: () => queries.invalidateQueries(trpc.term.pathFilter()),
  };
  return (
    <FileActs
      send={{ words: t('send'), act: async () => saveFile(await client.exchange.exportTerms.query()) }}
      bring={canAdd ? bring : undefined}
    />
  );
}
