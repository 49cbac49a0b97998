'use client';

import { useTranslations } from 'next-intl';
import { SegmentedControl } from '@marbre/ui/segmented-control';
import { StateMark } from '@marbre/ui/state-mark';
import { Tooltip } from '@marbre/ui/tooltip';
import { useOptionalSuggestions } from './suggestions-provider';

/**
 * Whether what is written becomes the text or a suggestion about it, and the choice where there is one. On a phone
 * the choice is in the menu of the view, and a line above the text says what holds.
 */
export function ModeControl() {
  const t = useTranslations('suggestions');
  const suggestions = useOptionalSuggestions();
  if (!suggestions) return null;
  const { mode, setMode, isHeld } = suggestions;
  if (isHeld) {
    return (
      <Tooltip words={t('held')} side="top">
        <span
          tabIndex={0}
          data-mode="suggesting"
          className="rounded-2 px-1 font-medium text-blue max-sm:hidden"
        >
          <StateMark tone="blue" fill="half">
            {t('mode.suggesting')}
          </StateMark>
        </span>
      </Tooltip>
    );
  }
  return (
    <span data-mode={mode} className="max-sm:hidden">
      <SegmentedControl
        label={t('mode.label')}
        value={mode}
        onChange={setMode}
        options={[
          { value: 'editing', label: t('mode.editing') },
          { value: 'suggesting', label: t('mode.suggesting') },
        ]}
      />
    </span>
  );
}
