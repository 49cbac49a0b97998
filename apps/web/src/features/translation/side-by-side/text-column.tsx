'use client';

import { type Editor, EditorContent } from '@tiptap/react';
import type { CSSProperties } from 'react';
import { FormatBar } from '../../writing/surface/format-bar';
import { LinkDialog } from '../../writing/surface/link-dialog';
import { SlashMenu } from '../../writing/surface/slash-menu';
import { SpecialCharacters } from '../../writing/surface/special-characters';
import '../../writing/surface/writing-surface.css';
import type { ColumnEditor } from './use-column-editor';

export interface TextColumnProps {
  side: 'source' | 'target';
  column: ColumnEditor;
  editor: Editor;
  /** Told which block was pointed at, also in a text one may only read. */
  onBlock?: (blockId: string) => void;
}

/** One of the two texts, live, with what the writing surface offers at the caret where it may be written. */
export function TextColumn({ side, column, editor, onBlock }: TextColumnProps) {
  const { canWrite, colours, locale, isLinking, setLinking, isChoosing, setChoosing, query, slashMenu } =
    column;
  return (
    <div
      data-text={side}
      className="desk-text"
      // Somebody may have another colour in the other text.
      style={colours as CSSProperties}
      onClick={({ target }) => {
        const block = target instanceof Element ? target.closest<HTMLElement>('[data-id]') : null;
        if (block?.dataset.id) onBlock?.(block.dataset.id);
      }}
    >
      <EditorContent editor={editor} />
      {canWrite ? (
        <>
          <FormatBar editor={editor} onLink={() => setLinking(true)} />
          <SlashMenu ref={slashMenu} editor={editor} query={query} />
          {isLinking ? (
            <LinkDialog editor={editor} locale={locale} onClose={() => setLinking(false)} />
          ) : null}
          {isChoosing ? (
            <SpecialCharacters editor={editor} locale={locale} onClose={() => setChoosing(false)} />
          ) : null}
        </>
      ) : null}
    </div>
  );
}
