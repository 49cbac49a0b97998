'use client';

import { useTranslations } from 'next-intl';
import NextLink from 'next/link';
import { useRouter } from 'next/navigation';
import { directionOf, type Locale, localeName } from '@marbre/story/vocabulary/locale';
import { Banner } from '@marbre/ui/banner';
import { Button } from '@marbre/ui/button';
import { EmptyState } from '@marbre/ui/empty-state';
import { useNewsroomLanguages } from '../../frame/newsroom-languages';
import { Page } from '../../frame/page';
import { useProblemWords } from '../../problem/use-problem-words';
import { useEngineName } from '../../settings/use-engine-name';
import type { Edition } from '../../story/use-story';
import { useRequestTranslation } from '../use-request-translation';

export interface BeginPageProps {
  storyId: string;
  /** The language that is not there yet. */
  locale: Locale;
  original: Pick<Edition, 'id' | 'locale' | 'headline'>;
  /** The one that is likely to translate; null when it cannot be told. */
  engine: string | null;
}

/** A language the story does not have yet: what will happen, and the one act that begins it. */
export function BeginPage({ storyId, locale, original, engine }: BeginPageProps) {
  const t = useTranslations('translation.desk');
  const desk = useTranslations('desk');
  const router = useRouter();
  const request = useRequestTranslation();
  const engineName = useEngineName();
  const { open, all } = useNewsroomLanguages();
  const problemWords = useProblemWords();
  const refusal = all.includes(locale) ? 'language-retired' : 'locale-unknown';
  const language = localeName(locale);
  return (
    <Page width="form">
      <div className="pt-6">
        <NextLink
          href={`/desk/stories/${storyId}/${original.locale}`}
          className="text-14 text-muted hover:text-ink hover:underline"
        >
          {localeName(original.locale)}
        </NextLink>
        <h1
          lang={original.locale}
          dir={directionOf(original.locale)}
          className="mt-2 font-reading text-26 font-semibold wrap-anywhere"
        >
          {original.headline || desk('untitled')}
        </h1>
      </div>
      {open.includes(locale) ? (
        <EmptyState
          title={t('begin.title')}
          actions={
            <Button
              look="primary"
              icon="languages"
              autoFocus
              isBusy={request.isPending || request.isSuccess}
              onClick={() =>
                request.mutate(
                  { sourceEditionId: original.id, locale },
                  { onSuccess: () => router.refresh() },
                )
              }
            >
              {t('begin.actInto', { language, engine: engine ? engineName(engine) : 'none' })}
            </Button>
          }
        >
          {t('begin.words')}
        </EmptyState>
      ) : (
        <div className="pt-6">
          <Banner tone="warning">{problemWords({ code: refusal })}</Banner>
        </div>
      )}
    </Page>
  );
}
