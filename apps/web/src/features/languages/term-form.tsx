'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { type PartOfSpeech, partsOfSpeech } from '@marbre/story/terms/term';
import { Banner } from '@marbre/ui/banner';
import { Button } from '@marbre/ui/button';
import { Checkbox } from '@marbre/ui/checkbox';
import { FormField } from '@marbre/ui/form-field';
import { Select } from '@marbre/ui/select';
import { Sheet } from '@marbre/ui/sheet';
import { TextArea } from '@marbre/ui/text-area';
import { useNotify } from '@marbre/ui/toast';
import { useTRPC } from '../../trpc/client';
import type { Outputs } from '../../trpc/outputs';
import { useNewsroomLanguages } from '../frame/newsroom-languages';
import { problemOf, useFormProblem, useProblemWords } from '../problem/use-problem-words';
import { useSectionName } from '../settings/use-section-name';
import { DeleteTerm } from './delete-term';
import { fieldAtFault, formsOf, wordsIn } from './term-fields';
import { TermWords } from './term-words';

export interface TermFormProps {
  term: Outputs['term']['get'] | null;
  onClose: () => void;
}

export function TermForm({ term: present, onClose }: TermFormProps) {
  const t = useTranslations('languages.sheet');
  const frame = useTranslations('frame.acts');
  const sectionName = useSectionName();
  const notify = useNotify();
  const problemWords = useProblemWords();
  const trpc = useTRPC();
  const queries = useQueryClient();
  // What was opened is what is changed, whatever arrives meanwhile.
  const [term] = useState(present);
  const [words, setWords] = useState(() => wordsIn(term?.forms ?? []));
  const [concept, setConcept] = useState({
    partOfSpeech: term?.partOfSpeech ?? (null as PartOfSpeech | null),
    isUntranslatable: term?.isUntranslatable ?? false,
    sectionId: term?.sectionId ?? null,
    definition: term?.definition ?? '',
    note: term?.note ?? '',
  });
  const set = (part: Partial<typeof concept>) => setConcept((before) => ({ ...before, ...part }));
  const sections = useQuery(trpc.settings.sections.queryOptions());
  const saying = (said: 'added' | 'changed') => ({
    onSuccess: () => {
      notify({ tone: 'done' as const, words: t(said) });
      onClose();
    },
    onSettled: () => queries.invalidateQueries(trpc.term.pathFilter()),
  });
  const create = useMutation(trpc.term.create.mutationOptions(saying('added')));
  const change = useMutation(trpc.term.change.mutationOptions(saying('changed')));
  const failure = create.error ?? change.error;
  const { forField, forForm } = useFormProblem(failure);
  const problem = failure ? problemOf(failure) : null;
  const { all } = useNewsroomLanguages();
  const forms = formsOf(words, all);
  const place = fieldAtFault(forms, problem?.field);
  const refusal = place ? undefined : forForm(['sectionIds', 'definition', 'note']);
  const isLocked = term !== null && !term.abilities.change.allowed;

  function submit() {
    const input = { ...concept, forms };
    if (term) change.mutate({ ...input, termId: term.termId, version: term.version });
    else create.mutate(input);
  }

  return (
    <Sheet
      isOpen
      onOpenChange={(next) => !next && onClose()}
      title={term?.forms[0]?.text ?? t('add')}
      closeLabel={frame('close')}
      actions={
        isLocked ? undefined : (
          <>
            {term?.abilities.remove.allowed ? <DeleteTerm term={term} onDeleted={onClose} /> : null}
            <Button type="submit" form="term" look="primary" isBusy={create.isPending || change.isPending}>
              {frame('save')}
            </Button>
          </>
        )
      }
    >
      <form
        id="term"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
        className="flex flex-col gap-4"
      >
        {refusal ? <Banner tone="danger">{refusal}</Banner> : null}
        <p className="text-12 text-muted">{t(isLocked ? 'readOnly' : 'advice')}</p>
        <TermWords
          words={words}
          onWords={setWords}
          isLocked={isLocked}
          fault={place && problem ? { ...place, words: problemWords(problem) } : null}
        />
        <fieldset disabled={isLocked} className="flex flex-col gap-4 border-t border-rule pt-3">
          <Checkbox
            label={t('stays')}
            hint={t('staysHint')}
            checked={concept.isUntranslatable}
            disabled={isLocked}
            onCheckedChange={(isOn) => set({ isUntranslatable: isOn === true })}
          />
          <FormField label={t('partOfSpeech')} hint={t('partOfSpeechHint')}>
            <Select
              value={concept.partOfSpeech ?? ''}
              onChange={(event) =>
                set({ partOfSpeech: partsOfSpeech.find((known) => known === event.target.value) ?? null })
              }
            >
              <option value="">{t('anyPart')}</option>
              {partsOfSpeech.map((part) => (
                <option key={part} value={part}>
                  {t(`part.${part}`)}
                </option>
              ))}
            </Select>
          </FormField>
          <FormField label={t('section')} error={forField('sectionIds')}>
            <Select
              value={concept.sectionId ?? ''}
              onChange={(event) => set({ sectionId: event.target.value || null })}
            >
              <option value="">{t('everySection')}</option>
              {sections.data?.map((section) => (
                <option key={section.id} value={section.id}>
                  {sectionName(section)}
                </option>
              ))}
            </Select>
          </FormField>
          <FormField label={t('definition')} error={forField('definition')}>
            <TextArea
              rows={2}
              value={concept.definition}
              onChange={(event) => set({ definition: event.target.value })}
            />
          </FormField>
          <FormField label={t('note')} hint={t('noteHint')} error={forField('note')}>
            <TextArea rows={2} value={concept.note} onChange={(event) => set({ note: event.target.value })} />
          </FormField>
        </fieldset>
      </form>
    </Sheet>
  );
}
