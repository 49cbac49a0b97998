'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Checkbox } from '@marbre/ui/checkbox';
import { RadioGroup } from '@marbre/ui/radio-group';
import { SegmentedControl } from '@marbre/ui/segmented-control';
import { Switch } from '@marbre/ui/switch';
import { SampleGroup } from './sample-group';

type Sample = 'one' | 'two' | 'three';

export function ChoiceSamples() {
  const t = useTranslations('components');
  const [choice, setChoice] = useState<Sample>('one');
  const options = (['one', 'two', 'three'] as const).map((value) => ({ value, label: t(`sample.${value}`) }));
  return (
    <SampleGroup title={t('groups.choices')}>
      <div className="grid w-full max-w-180 gap-6 sm:grid-cols-2">
        <div>
          <Checkbox label={t('sample.one')} defaultChecked />
          <Checkbox label={t('sample.two')} hint={t('sample.hint')} />
          <Checkbox label={t('sample.three')} disabled />
        </div>
        <RadioGroup label={t('groups.choices')} value={choice} onChange={setChoice} options={options} />
        <Switch label={t('sample.label')} defaultChecked />
        <SegmentedControl label={t('groups.choices')} value={choice} onChange={setChoice} options={options} />
      </div>
    </SampleGroup>
  );
}
