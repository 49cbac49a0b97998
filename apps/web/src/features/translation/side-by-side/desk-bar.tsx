'use client';

import { useTranslations } from 'next-intl';
import NextLink from 'next/link';
import { localeName } from '@marbre/story/vocabulary/locale';
import { Button } from '@marbre/ui/button';
import { IconButton } from '@marbre/ui/icon-button';
import { Progress } from '@marbre/ui/progress';
import { useEngineName } from '../../settings/use-engine-name';
import { useStory } from '../../story/use-story';
import { useRequestTranslation } from '../use-request-translation';
import { useOpenTranslation } from './desk-context';
import type { DeskAct } from './desk-keys';
import { DeskKeysPopover } from './desk-keys-popover';
import { DeskStep } from './desk-step';
import { isBehind, isOpen } from './live-pairs';

/** The top of the desk: which languages, how far, what is left, and what the machine is doing. */
export function DeskBar({ onPanel, onAct }: { onPanel: () => void; onAct: (act: DeskAct) => void }) {
  const t = useTranslations('translation.desk');
  const { story, edition } = useStory();
  const { pairs, orphans, problems, sourceLocale, targetLocale, run } = useOpenTranslation();
  const accepted = pairs.filter((pair) => !isOpen(pair)).length;
  const behind = pairs.filter(isBehind).length;
  const left = [
    t('accepted', { done: accepted, total: pairs.length }),
    behind + orphans.length > 0 ? t('behind', { count: behind + orphans.length }) : null,
    problems.errors > 0 ? t('toMend', { count: problems.errors }) : null,
    problems.warnings > 0 ? t('toCheck', { count: problems.warnings }) : null,
  ].filter((words) => words !== null);
  return (
    <div className="sticky top-12 z-10 max-sm:static flex min-h-13 flex-wrap items-center gap-x-4 gap-y-2 border-b border-rule bg-paper px-4 py-2 sm:px-6">
      <NextLink
        href={`/desk/stories/${story.storyId}/${edition.locale}`}
        className="flex min-w-0 items-center gap-2 text-14 text-muted hover:text-ink hover:underline max-sm:order-first"
      >
        <span lang={sourceLocale}>{localeName(sourceLocale)}</span>
        <span aria-hidden className="rtl:-scale-x-100">
          →
        </span>
        <span lang={targetLocale} className="font-medium text-ink">
          {localeName(targetLocale)}
        </span>
      </NextLink>
      <div className="min-w-48 flex-1 max-sm:w-full max-sm:flex-none sm:max-w-120">
        <Progress label={t('progress')} done={accepted} total={pairs.length} words={left.join(' · ')} />
      </div>
      <span className="flex-1 max-sm:hidden" />
      {run.isWorking ? <RunWords /> : <AskMachine behind={behind} />}
      <DeskKeysPopover />
      <DeskStep onAct={onAct} />
      <IconButton
        icon="panel"
        label={t('panel')}
        onClick={onPanel}
        className="max-sm:order-first max-sm:ms-auto xl:hidden"
      />
    </div>
  );
}

/** Who is translating now and how far; it can be stopped, and keeps what has arrived. */
function RunWords() {
  const t = useTranslations('translation.desk');
  const translation = useTranslations('translation');
  const engineName = useEngineName();
  const { run } = useOpenTranslation();
  const { latest } = run;
  return (
    <span className="flex items-center gap-2">
      <span role="status" className="text-12 text-muted">
        {latest?.engine && latest.total > 0
          ? t('translating', { engine: engineName(latest.engine), done: latest.done, total: latest.total })
          : translation('waiting')}
      </span>
      {latest?.abilities.cancel.allowed ? (
        <Button size="small" disabled={run.isStopping} onClick={run.stop}>
          {translation('cancel')}
        </Button>
      ) : null}
    </span>
  );
}

/** Has the machine do what is missing or behind. */
function AskMachine({ behind }: { behind: number }) {
  const t = useTranslations('translation.desk');
  const { sourceEditionId, targetLocale, abilities, engine } = useOpenTranslation();
  const engineName = useEngineName();
  const request = useRequestTranslation();
  if (behind === 0 || !abilities.request.allowed) return null;
  return (
    <Button
      size="small"
      icon="languages"
      isBusy={request.isPending}
      onClick={() => request.mutate({ sourceEditionId, locale: targetLocale })}
    >
      {t('translateBehind', { count: behind, engine: engine ? engineName(engine) : 'none' })}
    </Button>
  );
}
