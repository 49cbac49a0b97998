'use client';

import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { FormField } from '@marbre/ui/form-field';
import { Select } from '@marbre/ui/select';
import { useTRPC, useTRPCClient } from '../../trpc/client';
import type { Inputs } from '../../trpc/outputs';
import { problemOf, useProblemWords } from '../problem/use-problem-words';
import { CommentField } from './comment-field';
import { useComments } from './comments-provider';
import { blockTarget } from './comment-target';
import { useRefreshComments } from './use-refresh-comments';

/** Milliseconds between two attempts, for words that were typed a moment ago and are still on their way. */
const patienceMs = 400;
const attempts = 6;

/** A comment being begun: on the words that were selected, or on a block chosen from a list. */
export function NewComment({ editionId, onDone }: { editionId: string; onDone: (threadId: string) => void }) {
  const t = useTranslations('comments');
  const client = useTRPCClient();
  const trpc = useTRPC();
  const words = useProblemWords();
  const refresh = useRefreshComments();
  const { draft, begin, endDraft } = useComments();
  const start = useMutation({
    mutationKey: trpc.comment.start.mutationKey(),
    mutationFn: async (input: Inputs['comment']['start']) => {
      for (let attempt = 1; ; attempt += 1) {
        try {
          return await client.comment.start.mutate(input);
        } catch (error) {
          if (problemOf(error).code !== 'comment-place-lost' || attempt === attempts) throw error;
          await new Promise((resolve) => setTimeout(resolve, patienceMs));
        }
      }
    },
    onSettled: refresh,
    onSuccess: ({ threadId }) => {
      endDraft();
      onDone(threadId);
    },
  });
  if (!draft) return null;
  return (
    <section aria-label={t('begin')} className="flex flex-col gap-2 border-b border-rule pb-4">
      {draft.anchor.kind === 'words' ? (
        <q
          dir="auto"
          className="line-clamp-3 border-s-2 border-amber ps-3 font-reading text-14 text-muted before:content-none after:content-none"
        >
          {draft.quotation}
        </q>
      ) : (
        <ChooseBlock blockId={draft.anchor.blockId} onChoose={(id, said) => begin(blockTarget(id, said))} />
      )}
      <CommentField
        label={t('begin')}
        submitLabel={t('comment')}
        hasFocus
        mayAssign
        isBusy={start.isPending}
        error={start.error ? words(problemOf(start.error)) : undefined}
        onSubmit={(comment) => start.mutate({ editionId, anchor: draft.anchor, ...comment })}
        onCancel={endDraft}
      />
    </section>
  );
}

/** Words by which a block is told from the others. */
const excerpt = 60;

function ChooseBlock({
  blockId,
  onChoose,
}: {
  blockId: string;
  onChoose: (id: string, words: string) => void;
}) {
  const t = useTranslations('comments');
  const { editor } = useComments();
  const blocks: { id: string; words: string }[] = [];
  editor?.state.doc.forEach((node) => {
    const id: unknown = node.attrs.id;
    if (typeof id === 'string') blocks.push({ id, words: node.textContent });
  });
  // The caret may stand in a part of a block: a list's item, a quotation's source.
  if (!blocks.some(({ id }) => id === blockId)) blocks.unshift({ id: blockId, words: t('here') });
  return (
    <FormField label={t('about')}>
      <Select
        value={blockId}
        onChange={({ target: { value } }) =>
          onChoose(value, blocks.find(({ id }) => id === value)?.words ?? '')
        }
      >
        {blocks.map(({ id, words }) => (
          <option key={id} value={id}>
            {t(id === 'headline' || id === 'standfirst' ? id : 'block')} ·{' '}
            {words.slice(0, excerpt) || t('wordless')}
          </option>
        ))}
      </Select>
    </FormField>
  );
}
