'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { isLocale } from '@marbre/story/vocabulary/locale';
import { Banner } from '@marbre/ui/banner';
import { Button } from '@marbre/ui/button';
import { FormField } from '@marbre/ui/form-field';
import { TextField } from '@marbre/ui/text-field';
import { useNotify } from '@marbre/ui/toast';
import { useTRPC } from '../../trpc/client';
import type { Outputs } from '../../trpc/outputs';
import { useFormProblem } from '../problem/use-problem-words';
import { RightsFields } from './rights-fields';

export type Person = Outputs['people']['get'];

/** A person's name and rights. Their open pages ask the policy again as soon as it is saved. */
export function PersonForm({ person }: { person: Person }) {
  const t = useTranslations('people.sheet');
  const notify = useNotify();
  const trpc = useTRPC();
  const queries = useQueryClient();
  const [name, setName] = useState(person.name);
  const [rights, setRights] = useState({
    role: person.role,
    locales: person.locales.filter(isLocale),
    sectionIds: person.sectionIds,
  });
  const change = useMutation(
    trpc.people.change.mutationOptions({
      onSuccess: () => notify({ tone: 'done', words: t('saved') }),
      onSettled: () => queries.invalidateQueries(trpc.people.pathFilter()),
    }),
  );
  const { forField, forForm } = useFormProblem(change.error);
  const refusal = forForm(['name']);
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        change.mutate({ personId: person.id, version: person.version, name, ...rights });
      }}
      className="flex flex-col gap-5"
    >
      {refusal ? <Banner tone="danger">{refusal}</Banner> : null}
      <FormField label={t('name')} error={forField('name')}>
        <TextField value={name} onChange={(event) => setName(event.target.value)} />
      </FormField>
      <RightsFields rights={rights} onChange={setRights} />
      <Button type="submit" look="primary" className="self-start" isBusy={change.isPending}>
        {t('save')}
      </Button>
    </form>
  );
}
