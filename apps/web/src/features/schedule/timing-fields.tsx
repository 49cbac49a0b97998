'use client';

import { useTranslations } from 'next-intl';
import { FormField } from '@marbre/ui/form-field';
import { Select } from '@marbre/ui/select';
import { TextField } from '@marbre/ui/text-field';
import { TimeZoneSelect } from '@marbre/ui/time-zone-select';
import { MomentField } from '../frame/moment-field';
import { rhythms, type Timing } from './rhythm';

export interface TimingFieldsProps {
  timing: Timing;
  onTiming: (timing: Timing) => void;
  zone: string;
  onZone: (zone: string) => void;
  onceAt: Date | null;
  onOnceAt: (time: Date | null) => void;
  errors: { cron: string | undefined; onceAt: string | undefined; timeZone: string | undefined };
}

/** When a schedule runs, in words people use; an expression only for those who want one. */
export function TimingFields({
  timing,
  onTiming,
  zone,
  onZone,
  onceAt,
  onOnceAt,
  errors,
}: TimingFieldsProps) {
  const t = useTranslations('schedule');
  const { rhythm } = timing;
  return (
    <fieldset className="flex flex-col gap-4 border-t border-rule pt-4">
      <FormField label={t('sheet.when')}>
        <Select
          value={rhythm}
          onChange={(event) => {
            const next = rhythms.find((known) => known === event.target.value);
            if (next) onTiming({ ...timing, rhythm: next });
          }}
        >
          {rhythms.map((value) => (
            <option key={value} value={value}>
              {t(`rhythm.${value}`)}
            </option>
          ))}
        </Select>
      </FormField>
      {rhythm === 'once' ? (
        <MomentField
          label={t('sheet.once')}
          value={onceAt}
          onChange={onOnceAt}
          zone={zone}
          zoneLabel={t('sheet.zone')}
          error={errors.onceAt}
        />
      ) : rhythm === 'custom' ? (
        <FormField label={t('sheet.cron')} hint={t('sheet.cronHint')} error={errors.cron}>
          <TextField
            dir="ltr"
            className="font-figures"
            value={timing.cron}
            onChange={(event) => onTiming({ ...timing, cron: event.target.value })}
          />
        </FormField>
      ) : (
        <FormField label={t('sheet.time')} error={errors.cron}>
          <TextField
            type="time"
            className="w-32"
            value={timing.time}
            onChange={(event) => onTiming({ ...timing, time: event.target.value || '00:00' })}
          />
        </FormField>
      )}
      {rhythm === 'once' ? null : (
        <FormField label={t('sheet.zone')} error={errors.timeZone}>
          <TimeZoneSelect value={zone} onChange={onZone} />
        </FormField>
      )}
    </fieldset>
  );
}
