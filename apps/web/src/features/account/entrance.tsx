import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { LanguageLinks } from './language-links';

/** A page for those who are not inside yet: a narrow column under the paper's name. */
export async function Entrance({
  title,
  words,
  children,
}: {
  title: string;
  words?: ReactNode;
  children: ReactNode;
}) {
  const t = await getTranslations('frame');
  return (
    <main className="mx-auto flex min-h-dvh w-full max-w-96 flex-col px-5 py-10">
      <p className="border-b border-ink pb-2 font-reading text-26 font-semibold">{t('brand')}</p>
      <div className="flex flex-1 flex-col gap-6 py-8">
        <div>
          <h1 className="font-reading text-34">{title}</h1>
          {words ? <p className="mt-1 text-14 text-muted wrap-anywhere">{words}</p> : null}
        </div>
        {children}
      </div>
      <LanguageLinks />
    </main>
  );
}
