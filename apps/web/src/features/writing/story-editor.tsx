'use client';

import { useTranslations } from 'next-intl';
import type { Locale } from '@marbre/story/vocabulary/locale';
import { Banner } from '@marbre/ui/banner';
import { Skeleton } from '@marbre/ui/skeleton';
import { useAccount } from '../frame/use-account';
import { RefusedWords } from '../suggestions/refused-words';
import { useRefusedWords } from '../suggestions/use-refused-words';
import { useEditionSession } from './session/use-edition-session';
import { WritingSurface } from './surface/writing-surface';

export interface StoryEditorProps {
  editionId: string;
  /** Language of the text: its direction, spelling and count of words. */
  locale: Locale;
  /** The person may read along and not write. */
  isReadOnly: boolean;
  /** Asked once, when the text opens: whether one is to write in it at once. */
  takesCaret?: () => boolean;
}

/** The text of one edition, written together and live. */
export function StoryEditor({ editionId, locale, isReadOnly, takesCaret }: StoryEditorProps) {
  const t = useTranslations('writing');
  const { id, name } = useAccount();
  const { session, state, givenUp } = useEditionSession(editionId);
  const refused = useRefusedWords(session, state, givenUp);
  return (
    <>
      {state.refusal ? (
        <div className="px-4 pt-3 sm:px-6">
          <Banner tone="warning">{t('refused')}</Banner>
        </div>
      ) : null}
      {refused.words === null ? null : <RefusedWords words={refused.words} onClose={refused.close} />}
      {session && state.isReady ? (
        <WritingSurface
          session={session}
          state={state}
          locale={locale}
          person={{ id, name }}
          canWrite={!isReadOnly && state.mayWrite}
          isReadOnly={isReadOnly}
          takesCaret={takesCaret}
        />
      ) : (
        <div className="mx-auto w-full max-w-180 px-4 py-10 sm:px-6">
          <Skeleton label={t('saved.opening')} />
        </div>
      )}
    </>
  );
}
