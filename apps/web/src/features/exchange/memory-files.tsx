'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import type { Locale } from '@marbre/story/vocabulary/locale';
import { useTRPC, useTRPCClient } from '../../trpc/client';
import { FileActs } from './file-acts';
import { saveFile } from './save-file';

interface MemoryFilesProps {
  sourceLocale: Locale;
  targetLocale: Locale;
  /** The person may add to the memory. */
  canAdd: boolean;
}

/** The memory of a pair of languages as TMX files, and pairs from other memories. */
export function MemoryFiles({ sourceLocale, targetLocale, canAdd }: MemoryFilesProps) {
  const t = useTranslations('exchange.memory');
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queries = useQueryClient();
  const send = async () => {
    let count = 0;
    for (let after: string | undefined, part = 1; ; part += 1) {
      const file = await client.exchange.exportMemory.query({ sourceLocale, targetLocale, after });
      const isWhole = part === 1 && file.next === null;
      if (file.count > 0) {
        saveFile(isWhole ? file : { ...file, fileName: file.fileName.replace(/\.tmx$/, `.${part}.tmx`) });
      }
      count += file.count;
      if (file.next === null) return t('sent', { count });
      after = file.next;
    }
  };
  const bring = {
    words: t('bring'),
    accept: '.tmx,.xml',
    act: async (contentBase64: string) =>
      t('brought', { ...(await client.exchange.importMemory.mutate({ contentBase64 })) }),
    onSettled: () => queries.invalidateQueries(trpc.memory.pathFilter()),
  };
  return <FileActs send={{ words: t('send'), act: send }} bring={canAdd ? bring : undefined} />;
}
