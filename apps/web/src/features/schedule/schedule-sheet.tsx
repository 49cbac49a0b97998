'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTimeZone, useTranslations } from 'next-intl';
import { useState } from 'react';
import { localeName, type Locale } from '@marbre/story/vocabulary/locale';
import { scheduleKinds, type ScheduleKind } from '@marbre/story/vocabulary/status';
import { Banner } from '@marbre/ui/banner';
import { Button } from '@marbre/ui/button';
import { Checkbox } from '@marbre/ui/checkbox';
import { FormField } from '@marbre/ui/form-field';
import { Select } from '@marbre/ui/select';
import { Sheet } from '@marbre/ui/sheet';
import { TextField } from '@marbre/ui/text-field';
import { useNotify } from '@marbre/ui/toast';
import { useNewsroomLanguages } from '../frame/newsroom-languages';
import { useTRPC } from '../../trpc/client';
import { useFormProblem } from '../problem/use-problem-words';
import { useSectionName } from '../settings/use-section-name';
import { cronOf, timingOf } from './rhythm';
import type { Schedule } from './schedule-list';
import { TimingFields } from './timing-fields';

export interface ScheduleSheetProps {
  /** The schedule to change, or null to make one. */
  schedule: Schedule | null;
  onClose: () => void;
}

export function ScheduleSheet({ schedule, onClose }: ScheduleSheetProps) {
  const t = useTranslations('schedule');
  const frame = useTranslations('frame.acts');
  const sectionName = useSectionName();
  const ownZone = useTimeZone() ?? 'UTC';
  const notify = useNotify();
  const { open, all } = useNewsroomLanguages();
  const locales = all.filter((locale) => open.includes(locale) || schedule?.locales.includes(locale));
  const trpc = useTRPC();
  const queries = useQueryClient();
  const sections = useQuery(trpc.settings.sections.queryOptions());
  const [fields, setFields] = useState({
    name: schedule?.name ?? '',
    kind: schedule?.kind ?? ('translate_section' as ScheduleKind),
    sectionId: schedule?.sectionId ?? null,
    locales: schedule?.locales ?? [],
  });
  const [timing, setTiming] = useState(
    schedule ? timingOf(schedule.cron) : { rhythm: 'daily' as const, time: '07:00', cron: '0 7 * * *' },
  );
  const [zone, setZone] = useState(schedule?.timeZone ?? ownZone);
  const [onceAt, setOnceAt] = useState<Date | null>(schedule && !schedule.cron ? schedule.nextRunAt : null);
  const saying = (said: 'created' | 'changed') => ({
    onSuccess: () => {
      notify({ tone: 'done' as const, words: t(said) });
      onClose();
    },
    onSettled: () => queries.invalidateQueries(trpc.schedule.pathFilter()),
  });
  const create = useMutation(trpc.schedule.create.mutationOptions(saying('created')));
  const change = useMutation(trpc.schedule.change.mutationOptions(saying('changed')));
  const { forField, forForm } = useFormProblem(create.error ?? change.error);
  const refusal = forForm(['name', 'sectionId', 'locales', 'cron', 'onceAt', 'timeZone']);
  const set = (part: Partial<typeof fields>) => setFields((before) => ({ ...before, ...part }));

  function submit() {
    const cron = cronOf(timing);
    const input = {
      ...fields,
      locales: fields.kind === 'translate_section' ? fields.locales : [],
      cron,
      onceAt: cron === null ? (onceAt?.toISOString() ?? null) : null,
      timeZone: zone,
    };
    if (schedule) change.mutate({ scheduleId: schedule.scheduleId, version: schedule.version, ...input });
    else create.mutate(input);
  }

  return (
    <Sheet
      isOpen
      onOpenChange={(next) => !next && onClose()}
      title={schedule?.name ?? t('add')}
      closeLabel={frame('close')}
      actions={
        <Button type="submit" form="schedule" look="primary" isBusy={create.isPending || change.isPending}>
          {schedule ? frame('save') : t('sheet.act')}
        </Button>
      }
    >
      <form
        id="schedule"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
        className="flex flex-col gap-5"
      >
        {refusal ? <Banner tone="danger">{refusal}</Banner> : null}
        <FormField label={t('sheet.name')} hint={t('sheet.nameHint')} error={forField('name')}>
          <TextField value={fields.name} onChange={(event) => set({ name: event.target.value })} />
        </FormField>
        <FormField label={t('sheet.kind')}>
          <Select
            value={fields.kind}
            onChange={(event) => {
              const kind = scheduleKinds.find((known) => known === event.target.value);
              if (kind) set({ kind });
            }}
          >
            {scheduleKinds.map((kind) => (
              <option key={kind} value={kind}>
                {t(`kind.${kind}`)}
              </option>
            ))}
          </Select>
        </FormField>
        <FormField label={t('sheet.section')} error={forField('sectionId', 'sectionIds')}>
          <Select
            value={fields.sectionId ?? ''}
            onChange={(event) => set({ sectionId: event.target.value || null })}
          >
            <option value="">{fields.kind === 'translate_section' ? '' : t('everywhere')}</option>
            {sections.data?.map((section) => (
              <option key={section.id} value={section.id}>
                {sectionName(section)}
              </option>
            ))}
          </Select>
        </FormField>
        {fields.kind === 'translate_section' ? (
          <fieldset>
            <legend className="pb-1 text-12 font-medium text-muted">{t('sheet.languages')}</legend>
            <div className="grid grid-cols-2">
              {locales.map((locale: Locale) => (
                <Checkbox
                  key={locale}
                  label={<span lang={locale}>{localeName(locale)}</span>}
                  checked={fields.locales.includes(locale)}
                  onCheckedChange={(isOn) =>
                    set({
                      locales:
                        isOn === true
                          ? [...fields.locales, locale]
                          : fields.locales.filter((one) => one !== locale),
                    })
                  }
                />
              ))}
            </div>
            {forField('locales') ? <p className="text-12 text-red">{forField('locales')}</p> : null}
          </fieldset>
        ) : null}
        <TimingFields
          timing={timing}
          onTiming={setTiming}
          zone={zone}
          onZone={setZone}
          onceAt={onceAt}
          onOnceAt={setOnceAt}
          errors={{
            cron: forField('cron'),
            onceAt: forField('onceAt', 'cron'),
            timeZone: forField('timeZone'),
          }}
        />
      </form>
    </Sheet>
  );
}
