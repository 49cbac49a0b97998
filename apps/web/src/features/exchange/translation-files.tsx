'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useTRPC, useTRPCClient } from '../../trpc/client';
import { FileActs } from './file-acts';
import { saveFile } from './save-file';

/** A translation as a file for a translator outside, and back. */
export function TranslationFiles({ editionId }: { editionId: string }) {
  const t = useTranslations('exchange.translation');
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queries = useQueryClient();
  const bring = async (contentBase64: string) => {
    const { written, suggested, untranslated, unknown } = await client.exchange.importTranslation.mutate({
      editionId,
      contentBase64,
    });
    return [
      t('written', { count: written }),
      ...(suggested > 0 ? [t('suggested', { count: suggested })] : []),
      ...(untranslated > 0 ? [t('untranslated', { count: untranslated })] : []),
      ...(unknown > 0 ? [t('unknown', { count: unknown })] : []),
    ].join(' ');
  };
  return (
    <section aria-label={t('label')} className="flex flex-col gap-2 border-t border-rule pt-4">
      <h3 className="text-14 font-medium">{t('label')}</h3>
      <p className="text-12 text-muted">{t('words')}</p>
      <FileActs
        send={{
          words: t('send'),
          act: async () => saveFile(await client.exchange.exportTranslation.query({ editionId })),
        }}
        bring={{
          words: t('bring'),
          accept: '.xlf,.xliff,.xml',
          act: bring,
          onSettled: () =>
            Promise.all([
              queries.invalidateQueries(trpc.translation.pathFilter()),
              queries.invalidateQueries(trpc.story.pathFilter()),
            ]),
        }}
      />
    </section>
  );
}
