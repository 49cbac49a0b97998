'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { directionOf, localeName } from '@marbre/story/vocabulary/locale';
import { Banner } from '@marbre/ui/banner';
import { Button } from '@marbre/ui/button';
import { FormField } from '@marbre/ui/form-field';
import { Sheet } from '@marbre/ui/sheet';
import { TextField } from '@marbre/ui/text-field';
import { useNotify } from '@marbre/ui/toast';
import { useNewsroomLanguages } from '../frame/newsroom-languages';
import { useTRPC } from '../../trpc/client';
import { problemOf, useFormProblem, useProblemWords } from '../problem/use-problem-words';
import { useSectionName } from './use-section-name';
import type { Section } from './section-settings';

/** A section's names and address. */
export function SectionSheet({ section, onClose }: { section: Section | null; onClose: () => void }) {
  const t = useTranslations('settings.sections');
  const frame = useTranslations('frame.acts');
  const sectionName = useSectionName();
  const { open: locales, all } = useNewsroomLanguages();
  const notify = useNotify();
  const words = useProblemWords();
  const trpc = useTRPC();
  const queries = useQueryClient();
  /** What readers see where it has no name. */
  const standIn = [...locales, ...all].map((one) => section?.names[one]).find(Boolean);
  const [slug, setSlug] = useState(section?.slug ?? '');
  const [names, setNames] = useState<Record<string, string>>(section?.names ?? {});
  const save = useMutation(
    trpc.settings.saveSection.mutationOptions({
      onSuccess: () => {
        notify({ tone: 'done', words: t('saved') });
        onClose();
      },
      onSettled: () => queries.invalidateQueries(trpc.settings.pathFilter()),
    }),
  );
  const { forField, forForm } = useFormProblem(save.error);
  const fault = save.error ? problemOf(save.error) : null;
  const refusal = forForm(['slug', 'names']);
  const namesIn = (some: readonly string[]) => Object.fromEntries(some.map((one) => [one, names[one] ?? '']));
  return (
    <Sheet
      isOpen
      onOpenChange={(next) => !next && onClose()}
      title={section ? sectionName(section) : t('add')}
      closeLabel={frame('close')}
      actions={
        <Button type="submit" form="section" look="primary" isBusy={save.isPending}>
          {frame('save')}
        </Button>
      }
    >
      <form
        id="section"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate({ ...(section ? { sectionId: section.id } : {}), slug, names: namesIn(locales) });
        }}
        className="flex flex-col gap-4"
      >
        {refusal ? <Banner tone="danger">{refusal}</Banner> : null}
        {locales.map((one) => (
          <FormField
            key={one}
            label={t('name', { language: localeName(one) })}
            hint={standIn && !section?.names[one] ? t('until', { name: standIn }) : undefined}
            error={fault?.field === `names.${one}` ? words(fault) : undefined}
          >
            <TextField
              lang={one}
              dir={directionOf(one)}
              value={names[one] ?? ''}
              onChange={(event) => setNames((before) => ({ ...before, [one]: event.target.value }))}
            />
          </FormField>
        ))}
        <FormField label={t('slug')} hint={t('slugHint')} error={forField('slug')}>
          <TextField dir="ltr" value={slug} onChange={(event) => setSlug(event.target.value)} />
        </FormField>
      </form>
    </Sheet>
  );
}
