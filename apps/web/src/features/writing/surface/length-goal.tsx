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
    selector: ({ editor: shown }) => {
      const written = shown.isFocused ? fieldAt(shown.state) : null;
      return {
        field: written,
        length: written ? [...shown.state.selection.$from.parent.textContent].length : 0,
      };
    },
  });
  if (!field) return null;
  const goal = lengthGoals[field];
  const isOver = length > goal;
  return (
    <span data-goal className={classNames('tabular-nums', isOver && 'text-amber')}>
      <span className="@max-lg:sr-only">
        {t(field, { length, goal })}
        {isOver ? ` · ${t('over', { count: length - goal })}` : null}
      </span>
      <bdi aria-hidden className="@lg:hidden">
        {length}/{goal}
      </bdi>
    </span>
  );
}
