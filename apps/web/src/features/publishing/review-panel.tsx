'use client';

import { useFormatter, useTranslations } from 'next-intl';
import { localeName, isLocale } from '@marbre/story/vocabulary/locale';
import { Banner } from '@marbre/ui/banner';
import { Link } from '@marbre/ui/link';
import { useProblemWords } from '../problem/use-problem-words';
import { EditionState } from '../story/edition-state';
import { useStory } from '../story/use-story';
import { ReviewActs } from './review-acts';

/** Where the edition stands, what is in its way, and every step this person may take. */
export function ReviewPanel() {
  const t = useTranslations('publishing');
  const format = useFormatter();
  const words = useProblemWords();
  const { edition, publishing } = useStory();
  const { approval, release, reading, returned, next } = publishing;
  const when = (time: Date) => format.dateTime(time, 'dated');
  const dueAt = release?.state === 'planned' ? release.dueAt : null;
  const obstacles = [
    publishing.hasHeadline ? null : t('noHeadline'),
    publishing.staleBlocks > 0 ? t('staleBlocks', { count: publishing.staleBlocks }) : null,
    publishing.failingFindings > 0 ? t('failingFacts', { count: publishing.failingFindings }) : null,
  ].filter((obstacle) => obstacle !== null);
  return (
    <div className="flex flex-col gap-4 text-14">
      <div>
        <EditionState status={edition.status} />
        <p className="mt-1">
          {edition.status === 'scheduled'
            ? dueAt
              ? t('explain.scheduled', { when: when(dueAt) })
              : null
            : t(`explain.${edition.status}`)}
        </p>
        {release?.isLate ? <p className="text-amber">{t('late', { when: when(release.dueAt) })}</p> : null}
      </div>
      {release?.state === 'failed' && release.failure ? (
        <Banner tone="danger">
          {t('failedRelease', { when: when(release.dueAt), reason: words({ code: release.failure }) })}
        </Banner>
      ) : null}
      {edition.status === 'draft' && returned ? (
        <Banner tone="warning" title={t('returned', { when: when(returned.at), name: returned.by ?? '' })}>
          {returned.note}
        </Banner>
      ) : null}
      {publishing.correctedElsewhere.map((correction) => (
        <Banner key={correction.at.toISOString()} tone="warning">
          {t('correctedElsewhere', {
            language: isLocale(correction.locale) ? localeName(correction.locale) : correction.locale,
            when: when(correction.at),
            note: correction.note,
          })}
        </Banner>
      ))}
      {obstacles.length > 0 ? (
        <Banner tone="warning" title={t('obstacles')}>
          <ul>
            {obstacles.map((obstacle) => (
              <li key={obstacle}>{obstacle}</li>
            ))}
          </ul>
        </Banner>
      ) : null}
      {approval && publishing.isChangedSinceApproval && edition.status !== 'published' ? (
        <Banner tone="warning">{t('changedSince')}</Banner>
      ) : null}
      {edition.status === 'published' && publishing.isChangedSincePublication ? (
        <Banner>{t('changedPublished')}</Banner>
      ) : null}
      {next && !next.decision.allowed && obstacles.length === 0 ? (
        <p className="text-12 text-muted">{words({ code: next.decision.reason })}</p>
      ) : null}
      <ReviewActs />
      <div className="flex flex-col gap-1 border-t border-rule pt-3 text-12 text-muted empty:hidden">
        {approval ? (
          <p>{t('approvedBy', { name: approval.approvedBy ?? '', when: when(approval.approvedAt) })}</p>
        ) : null}
        {reading && !reading.withdrawnAt ? (
          <p>
            {t('publishedAt', { when: when(reading.publishedAt) })}{' '}
            <Link href={reading.path} target="_blank" rel="noopener">
              {t('read')}
            </Link>
          </p>
        ) : null}
      </div>
    </div>
  );
}
