'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useFormatter, useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { limits } from '@marbre/story/vocabulary/limits';
import { Banner } from '@marbre/ui/banner';
import { Button } from '@marbre/ui/button';
import { FormField } from '@marbre/ui/form-field';
import { Select } from '@marbre/ui/select';
import { TextArea } from '@marbre/ui/text-area';
import { useNotify } from '@marbre/ui/toast';
import { useTRPC } from '../../trpc/client';
import { problemOf, useFormProblem, useProblemWords } from '../problem/use-problem-words';
import { useSectionName } from '../settings/use-section-name';
import { SlugField } from './slug-field';
import { TopicsField } from './topics-field';
import { type Story, useStory } from './use-story';

interface Draft {
  sectionId: string;
  bylines: string;
  topics: readonly string[];
  sourcesNote: string;
  rightsNote: string;
}

const draftOf = (story: Story): Draft => ({
  sectionId: story.section.id,
  bylines: story.bylines.join('\n'),
  topics: story.topics,
  sourcesNote: story.sourcesNote,
  rightsNote: story.rightsNote,
});

const isSame = (one: Draft, other: Draft) => JSON.stringify(one) === JSON.stringify(other);

/** What was changed and not yet saved, by story: the panel goes when another is looked at, and comes back. */
const unsaved = new Map<string, { base: { draft: Draft; version: number }; draft: Draft }>();

/** The story's metadata. Saved with the version it was read at: a colleague's change is never overwritten unseen. */
export function DetailsPanel() {
  const t = useTranslations('story.details');
  const frame = useTranslations('frame');
  const format = useFormatter();
  const sectionName = useSectionName();
  const words = useProblemWords();
  const notify = useNotify();
  const trpc = useTRPC();
  const queries = useQueryClient();
  const { story } = useStory();
  const sections = useQuery(trpc.settings.sections.queryOptions());
  const kept = unsaved.get(story.storyId);
  const [base, setBase] = useState(kept?.base ?? { draft: draftOf(story), version: story.version });
  const [draft, setDraft] = useState(kept?.draft ?? base.draft);
  const isChanged = !isSame(draft, base.draft);
  useEffect(() => {
    if (isChanged) unsaved.set(story.storyId, { base, draft });
    else unsaved.delete(story.storyId);
  }, [story.storyId, base, draft, isChanged]);
  if (story.version > base.version && !isChanged) {
    const fresh = draftOf(story);
    setBase({ draft: fresh, version: story.version });
    setDraft(fresh);
  }
  const isConflicting = isChanged && story.version > base.version;

  const save = useMutation(
    trpc.story.change.mutationOptions({
      onSuccess: ({ version }) => {
        setBase({ draft, version });
        notify({ tone: 'done', words: t('saved') });
      },
      onSettled: () => queries.invalidateQueries(trpc.story.pathFilter()),
    }),
  );
  const { forField, forForm } = useFormProblem(save.error);
  const isRefused = save.error !== null && problemOf(save.error).code !== 'version-conflict';
  const refusal = isRefused
    ? forForm(['sectionId', 'bylines', 'topics', 'sourcesNote', 'rightsNote'])
    : undefined;
  const { change } = story.abilities;
  const submit = (version: number) =>
    save.mutate({
      storyId: story.storyId,
      version,
      ...draft,
      topics: [...draft.topics],
      bylines: draft.bylines
        .split('\n')
        .map((name) => name.trim())
        .filter(Boolean),
    });
  const set = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }));

  return (
    <div className="flex flex-col gap-6">
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit(base.version);
        }}
      >
        <fieldset disabled={!change.allowed} className="flex flex-col gap-4">
          {change.allowed ? null : <Banner>{words({ code: change.reason })}</Banner>}
          {refusal ? <Banner tone="danger">{refusal}</Banner> : null}
          {isConflicting ? (
            <Banner
              tone="warning"
              title={t('conflict')}
              actions={
                <>
                  <Button
                    size="small"
                    onClick={() => {
                      const fresh = draftOf(story);
                      setBase({ draft: fresh, version: story.version });
                      setDraft(fresh);
                      save.reset();
                    }}
                  >
                    {t('take')}
                  </Button>
                  <Button size="small" onClick={() => submit(story.version)}>
                    {t('keep')}
                  </Button>
                </>
              }
            >
              {t('conflictWords')}
            </Banner>
          ) : null}
          <FormField label={t('section')} error={forField('sectionId', 'sectionIds')}>
            <Select value={draft.sectionId} onChange={(event) => set({ sectionId: event.target.value })}>
              {(sections.data ?? [story.section]).map((section) => (
                <option key={section.id} value={section.id}>
                  {sectionName(section)}
                </option>
              ))}
            </Select>
          </FormField>
          <FormField label={t('bylines')} hint={t('bylinesHint')} error={forField('bylines')}>
            <TextArea
              rows={2}
              value={draft.bylines}
              onChange={(event) => set({ bylines: event.target.value })}
            />
          </FormField>
          <TopicsField
            topics={draft.topics}
            onChange={(topics) => set({ topics })}
            error={forField('topics')}
          />
          <FormField
            label={t('sources')}
            hint={t('sourcesHint')}
            error={forField('sourcesNote')}
            aside={
              draft.sourcesNote.length > limits.note / 2
                ? `${draft.sourcesNote.length} / ${limits.note}`
                : null
            }
          >
            <TextArea
              value={draft.sourcesNote}
              onChange={(event) => set({ sourcesNote: event.target.value })}
            />
          </FormField>
          <FormField label={t('rights')} error={forField('rightsNote')}>
            <TextArea
              rows={2}
              value={draft.rightsNote}
              onChange={(event) => set({ rightsNote: event.target.value })}
            />
          </FormField>
          {isChanged && !isConflicting ? (
            <div className="flex gap-2">
              <Button type="submit" isBusy={save.isPending}>
                {frame('acts.save')}
              </Button>
              <Button look="quiet" onClick={() => setDraft(base.draft)}>
                {frame('acts.cancel')}
              </Button>
            </div>
          ) : null}
        </fieldset>
      </form>
      <SlugField />
      <p className="border-t border-rule pt-3 text-12 text-muted">
        {story.createdBy
          ? t('created', {
              when: format.dateTime(story.createdAt, 'dated'),
              name: story.createdBy.name,
            })
          : t('createdAlone', {
              when: format.dateTime(story.createdAt, 'dated'),
            })}
      </p>
    </div>
  );
}
