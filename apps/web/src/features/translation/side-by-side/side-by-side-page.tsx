'use client';

import { useTranslations } from 'next-intl';
import { isLocale, localeName, type Locale } from '@marbre/story/vocabulary/locale';
import { Banner } from '@marbre/ui/banner';
import { Skeleton } from '@marbre/ui/skeleton';
import { useAccount } from '../../frame/use-account';
import { useProblemWords } from '../../problem/use-problem-words';
import { type Publishing, type Story, StoryProvider, useStory } from '../../story/use-story';
import type { LiveSession, SessionState } from '../../writing/session/live-session';
import { useEditionSession } from '../../writing/session/use-edition-session';
import type { Translation } from './live-pairs';
import { SideBySide } from './side-by-side';
import { useColumnEditor } from './use-column-editor';

export interface SideBySidePageProps {
  storyId: string;
  /** Language of the translation. */
  locale: Locale;
  initial: { story: Story; publishing: Publishing; translation: Translation; readAt: number };
}

/** The translation desk of one story: its source and its translation, both live. */
export function SideBySidePage({ initial, ...props }: SideBySidePageProps) {
  return (
    <StoryProvider {...props} initial={initial}>
      <OpenSessions translation={initial.translation} readAt={initial.readAt} />
    </StoryProvider>
  );
}

function OpenSessions({ translation, readAt }: { translation: Translation; readAt: number }) {
  const t = useTranslations('writing');
  const story = useTranslations('story');
  const words = useProblemWords();
  const { edition } = useStory();
  const source = useEditionSession(translation.sourceEditionId);
  const target = useEditionSession(edition.id);
  const { write } = edition.abilities;
  const isRefused = source.state.refusal !== null || target.state.refusal !== null;
  return (
    <div className="flex min-h-0 flex-1 flex-col">
      {isRefused || !write.allowed ? (
        <div className="px-4 pt-3 sm:px-6">
          {isRefused ? <Banner tone="warning">{t('refused')}</Banner> : null}
          {write.allowed ? null : (
            <Banner>{story('readOnly', { reason: words({ code: write.reason }) })}</Banner>
          )}
        </div>
      ) : null}
      {source.session && source.state.isReady && target.session && target.state.isReady ? (
        <OpenEditors
          translation={translation}
          readAt={readAt}
          source={source.session}
          sourceState={source.state}
          target={target.session}
          state={target.state}
        />
      ) : (
        <div className="mx-auto w-full max-w-180 px-4 py-10 sm:px-6">
          <Skeleton label={t('saved.opening')} />
        </div>
      )}
    </div>
  );
}

interface OpenEditorsProps {
  translation: Translation;
  readAt: number;
  source: LiveSession;
  sourceState: SessionState;
  target: LiveSession;
  state: SessionState;
}

function OpenEditors({ translation, readAt, source, sourceState, target, state }: OpenEditorsProps) {
  const t = useTranslations('translation.desk');
  const { id, name } = useAccount();
  const { story, edition } = useStory();
  const original = story.editions.find((one) => one.id === translation.sourceEditionId);
  const sourceLocale = isLocale(translation.sourceLocale) ? translation.sourceLocale : edition.locale;
  const left = useColumnEditor({
    session: source,
    locale: sourceLocale,
    person: { id, name },
    canWrite: (original?.abilities.write.allowed ?? false) && sourceState.mayWrite,
    label: t('sourceText', { language: localeName(sourceLocale) }),
  });
  const right = useColumnEditor({
    session: target,
    locale: edition.locale,
    person: { id, name },
    canWrite: edition.abilities.write.allowed && state.mayWrite,
    label: t('targetText', { language: localeName(edition.locale) }),
  });
  if (!left.editor || !right.editor) return null;
  return (
    <SideBySide
      translation={translation}
      readAt={readAt}
      source={{ ...left, editor: left.editor }}
      target={{ ...right, editor: right.editor }}
      session={target}
      state={state}
    />
  );
}
