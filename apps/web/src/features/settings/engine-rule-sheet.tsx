'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useFormatter, useTranslations } from 'next-intl';
import { useState } from 'react';
import { type EngineKind, engineKinds } from '@marbre/story/vocabulary/engine';
import { localeName } from '@marbre/story/vocabulary/locale';
import { Banner } from '@marbre/ui/banner';
import { Button } from '@marbre/ui/button';
import { FormField } from '@marbre/ui/form-field';
import { Select } from '@marbre/ui/select';
import { Sheet } from '@marbre/ui/sheet';
import { TextField } from '@marbre/ui/text-field';
import { useNotify } from '@marbre/ui/toast';
import { useTRPC } from '../../trpc/client';
import { useFormProblem } from '../problem/use-problem-words';
import type { EnginePair } from './engine-rules';
import { useEngineName } from './use-engine-name';

interface Step {
  engine: EngineKind | '';
  timeoutSeconds: string;
  dailyCharacters: string;
  note: string;
}

const emptyStep: Step = { engine: '', timeoutSeconds: '60', dailyCharacters: '', note: '' };

export interface EngineRuleSheetProps {
  pair: EnginePair;
  onClose: () => void;
}

/** The engines of one pair in their order, with the limits of each, and what editors made of their work. */
export function EngineRuleSheet({ pair, onClose }: EngineRuleSheetProps) {
  const t = useTranslations('settings.engineRules');
  const frame = useTranslations('frame.acts');
  const format = useFormatter();
  const engineName = useEngineName();
  const notify = useNotify();
  const trpc = useTRPC();
  const queries = useQueryClient();
  const { source, target } = pair;
  const { data: quality = [] } = useQuery(trpc.settings.quality.queryOptions({ source, target }));
  const [steps, setSteps] = useState<Step[]>(() =>
    engineKinds.map((_, index) => {
      const rule = pair.engines[index];
      if (!rule) return emptyStep;
      return {
        engine: rule.engine as EngineKind,
        timeoutSeconds: String(rule.timeoutSeconds),
        dailyCharacters: rule.dailyCharacters === null ? '' : String(rule.dailyCharacters),
        note: rule.note,
      };
    }),
  );
  const save = useMutation(
    trpc.settings.saveEngineRules.mutationOptions({
      onSuccess: () => {
        notify({ tone: 'done', words: t('saved') });
        onClose();
      },
      onSettled: () => queries.invalidateQueries(trpc.settings.pathFilter()),
    }),
  );
  const { forForm } = useFormProblem(save.error);
  const refusal = forForm([]);
  const change = (at: number, part: Partial<Step>) =>
    setSteps((before) => before.map((step, index) => (index === at ? { ...step, ...part } : step)));
  return (
    <Sheet
      isOpen
      onOpenChange={(next) => !next && onClose()}
      title={t('from', { source: localeName(source), target: localeName(target) })}
      closeLabel={frame('close')}
      actions={
        <Button type="submit" form="engine-rule" look="primary" isBusy={save.isPending}>
          {frame('save')}
        </Button>
      }
    >
      <form
        id="engine-rule"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate({ source, target, engines: steps.flatMap(ruleOf) });
        }}
        className="flex flex-col gap-5"
      >
        {refusal ? <Banner tone="danger">{refusal}</Banner> : null}
        {steps.map((step, index) => (
          <fieldset
            key={index}
            className="flex flex-col gap-3 border-t border-rule pt-3 first-of-type:border-t-0"
          >
            <FormField label={index === 0 ? t('first') : t('then')}>
              <Select
                value={step.engine}
                onChange={(event) => change(index, { engine: event.target.value as Step['engine'] })}
              >
                <option value="">{index === 0 ? t('best') : t('none')}</option>
                {engineKinds.map((kind) => (
                  <option
                    key={kind}
                    value={kind}
                    disabled={steps.some((other, at) => at !== index && other.engine === kind)}
                  >
                    {engineName(kind)}
                  </option>
                ))}
              </Select>
            </FormField>
            {step.engine === '' ? null : (
              <>
                <div className="grid grid-cols-2 gap-3">
                  <FormField label={t('timeout')}>
                    <TextField
                      type="number"
                      inputMode="numeric"
                      min={1}
                      max={600}
                      value={step.timeoutSeconds}
                      onChange={(event) => change(index, { timeoutSeconds: event.target.value })}
                    />
                  </FormField>
                  <FormField label={t('limit')} hint={t('limitHint')}>
                    <TextField
                      type="number"
                      inputMode="numeric"
                      min={0}
                      value={step.dailyCharacters}
                      onChange={(event) => change(index, { dailyCharacters: event.target.value })}
                    />
                  </FormField>
                </div>
                <FormField label={t('note')} hint={t('noteHint')}>
                  <TextField
                    value={step.note}
                    onChange={(event) => change(index, { note: event.target.value })}
                  />
                </FormField>
              </>
            )}
          </fieldset>
        ))}
      </form>
      {quality.length > 0 ? (
        <section className="mt-6 border-t border-rule pt-3" aria-label={t('quality')}>
          <h3 className="text-14 font-medium">{t('quality')}</h3>
          <ul className="mt-2 flex flex-col gap-1 text-14">
            {quality.map((line) => (
              <li key={`${line.month.toISOString()} ${line.engine}`} className="flex justify-between gap-3">
                <span className="text-muted">
                  {format.dateTime(line.month, { month: 'long', year: 'numeric', timeZone: 'UTC' })}
                </span>
                <span>
                  {t('changed', { share: line.changed, engine: engineName(line.engine), count: line.blocks })}
                </span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </Sheet>
  );
}

function ruleOf({ engine, timeoutSeconds, dailyCharacters, note }: Step) {
  if (engine === '') return [];
  const limit = dailyCharacters.trim();
  return [
    {
      engine,
      timeoutSeconds: Number(timeoutSeconds),
      dailyCharacters: limit === '' ? null : Number(limit),
      note,
    },
  ];
}
