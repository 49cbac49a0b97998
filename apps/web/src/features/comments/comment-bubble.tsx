'use client';

import type { Editor } from '@tiptap/react';
import { BubbleMenu } from '@tiptap/react/menus';
import { useTranslations } from 'next-intl';
import { Button } from '@marbre/ui/button';
import { useOptionalComments } from './comments-provider';

/** Beside selected words, for whoever may read this text and not write it. */
export function CommentBubble({ editor }: { editor: Editor }) {
  const t = useTranslations('comments');
  const comments = useOptionalComments();
  if (!comments || comments.draft) return null;
  return (
    <BubbleMenu
      editor={editor}
      options={{ placement: 'top', offset: 8 }}
      shouldShow={({ state }) => !state.selection.empty}
      className="z-30"
    >
      <Button
        size="small"
        icon="comment"
        className="shadow-lift"
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => comments.begin()}
      >
        {t('begin')}
      </Button>
    </BubbleMenu>
  );
}
