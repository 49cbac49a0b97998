'use client';

import { type Editor, useEditorState } from '@tiptap/react';
import { useTranslations } from 'next-intl';
import { lengthGoals } from '@marbre/story/vocabulary/limits';
import { classNames } from '@marbre/ui/class-names';
import { fieldAt } from '../editing/story-fields';

/** How long the headline or standfirst being written is, against what fits a front page, a feed, a phone. */
export function LengthGoal({ editor }: { editor: Editor }) {
  const t = useTranslations('writing.goal');
  const { field, length } = useEditorState({
    editor,
    selector: ({ editor: shown }) => ({
      field: fieldAt(shown.state),
      length: fieldAt(shown.state) ? [...shown.state.selection.$from.parent.textContent].length : 0,
    }),
  });
  if (!field) return null;
  const goal = lengthGoals[field];
  const isOver = length > goal;
  return (
    <span data-goal className={classNames('tabular-nums', isOver && 'text-amber')}>
      {t(field, { length, goal })}
      {isOver ? ` · ${t('over', { count: length - goal })}` : null}
    </span>
  );
}
