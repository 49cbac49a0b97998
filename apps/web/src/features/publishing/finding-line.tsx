'use client';

import { useTranslations } from 'next-intl';
import { findingCodes, type FindingCode } from '@marbre/story/facts/finding';
import { isLocale, localeName } from '@marbre/story/vocabulary/locale';
import { StateMark } from '@marbre/ui/state-mark';

export interface FindingLineProps {
  finding: {
    code: string;
    severity: 'error' | 'warning';
    sourceValue: string | null;
    targetValue: string | null;
  };
}

/** What a check found, with the words in question on each side. */
export function FindingLine({ finding }: FindingLineProps) {
  const t = useTranslations('publishing.facts');
  const isError = finding.severity === 'error';
  const code = findingCodes.find((known): known is FindingCode => known === finding.code);
  const shown = (value: string) => (isOfLanguages(code) && isLocale(value) ? localeName(value) : value);
  return (
    <div className="flex flex-col gap-1 text-14">
      <span className="flex flex-wrap items-baseline justify-between gap-x-3">
        <span className="font-medium">{code ? t(`codes.${code}`) : t('other')}</span>
        <StateMark tone={isError ? 'red' : 'amber'} fill={isError ? 'full' : 'half'}>
          {t(isError ? 'error' : 'warning')}
        </StateMark>
      </span>
      {finding.sourceValue !== null || finding.targetValue !== null ? (
        <dl className="grid grid-cols-[auto_1fr] gap-x-3 text-12 [&_dd]:min-w-0 [&_dd]:wrap-anywhere [&_dt]:text-muted">
          <dt>{t('source')}</dt>
          <dd>{finding.sourceValue ? <bdi>{shown(finding.sourceValue)}</bdi> : t('absent')}</dd>
          <dt>{t(code === 'term-missing' ? 'agreed' : 'target')}</dt>
          <dd>{finding.targetValue ? <bdi>{shown(finding.targetValue)}</bdi> : t('absent')}</dd>
        </dl>
      ) : null}
    </div>
  );
}

/** These say which language a text should be in and which it is in; the others, words of it. */
const isOfLanguages = (code: FindingCode | undefined) =>
  code === 'left-untranslated' || code === 'wrong-language';
