'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { DateTimeField } from '@marbre/ui/date-time-field';
import { FormField } from '@marbre/ui/form-field';
import { Select } from '@marbre/ui/select';
import { TextArea } from '@marbre/ui/text-area';
import { TextField } from '@marbre/ui/text-field';
import { SampleGroup } from './sample-group';

export function FieldSamples() {
  const t = useTranslations('components');
  const frame = useTranslations('frame');
  const [moment, setMoment] = useState<Date | null>(null);
  return (
    <SampleGroup title={t('groups.fields')}>
      <div className="grid w-full max-w-180 gap-4 sm:grid-cols-2">
        <FormField label={t('sample.label')} hint={t('sample.hint')}>
          <TextField defaultValue={t('sample.headline')} />
        </FormField>
        <FormField label={t('sample.label')} error={t('sample.error')} aside="12 / 80">
          <TextField defaultValue={t('sample.name')} />
        </FormField>
        <FormField label={t('sample.label')}>
          <Select>
            <option>{t('sample.one')}</option>
            <option>{t('sample.two')}</option>
          </Select>
        </FormField>
        <FormField label={t('sample.label')}>
          <TextField disabled defaultValue={t('sample.name')} />
        </FormField>
        <FormField label={t('sample.label')}>
          <TextArea defaultValue={t('sample.sentence')} />
        </FormField>
        <FormField label={t('sample.label')}>
          <DateTimeField
            value={moment}
            onChange={setMoment}
            zone="Europe/Paris"
            zoneLabel={frame('timeZone')}
          />
        </FormField>
      </div>
    </SampleGroup>
  );
}
