'use client';

import { type Editor, useEditorState } from '@tiptap/react';
import { BubbleMenu } from '@tiptap/react/menus';
import { useTranslations } from 'next-intl';
import { useEffect, useRef, type KeyboardEvent as ReactKeyboardEvent, type ReactNode } from 'react';
import { classNames } from '@marbre/ui/class-names';
import { Icon } from '@marbre/ui/icon';
import { useOptionalComments } from '../../comments/comments-provider';
import {
  addAttribution,
  blockKinds,
  type BlockKind,
  currentBlockKind,
  makeBlock,
} from '../editing/block-commands';
import { isInBody } from '../editing/story-fields';

/** The kinds a selected block can become; the others are put in, not turned into. */
const turnable = blockKinds.filter((kind) => !['factBox', 'figure', 'divider'].includes(kind));

/** What can be done with selected words, beside them; Alt-F10 goes to it from the text, Escape back. */
export function FormatBar({ editor, onLink }: { editor: Editor; onLink: () => void }) {
  const t = useTranslations('writing');
  const now = useEditorState({
    editor,
    selector: ({ editor: current }) => ({
      kind: currentBlockKind(current),
      isInBody: isInBody(current.state),
      takesMarks: takesForm(current),
      isStrong: current.isActive('strong'),
      isEmphasis: current.isActive('emphasis'),
      isLink: current.isActive('link'),
      isQuotation: current.isActive('quotation'),
    }),
  });
  const comments = useOptionalComments();
  const bar = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const { dom } = editor.view;
    const goToBar = (event: KeyboardEvent) => {
      if (event.key !== 'F10' || !event.altKey) return;
      event.preventDefault();
      bar.current?.querySelector<HTMLElement>('select, button')?.focus();
    };
    dom.addEventListener('keydown', goToBar);
    return () => dom.removeEventListener('keydown', goToBar);
  }, [editor]);
  // While a comment is written about the words, they are lit and need no bar.
  if (comments?.draft?.anchor.kind === 'words') return null;
  return (
    <BubbleMenu
      editor={editor}
      options={{ placement: 'top', offset: 8 }}
      shouldShow={({ editor: current, state }) =>
        current.isEditable && !state.selection.empty && state.selection.$from.parent.inlineContent
      }
      className="z-30"
    >
      <div
        ref={bar}
        role="toolbar"
        aria-label={t('toolbar')}
        aria-orientation="horizontal"
        onKeyDown={(event) => travel(event, editor)}
        className="flex items-center gap-0.5 rounded-4 border border-rule bg-raised p-1 shadow-lift"
      >
        {now.isInBody ? (
          <select
            aria-label={t('kind')}
            value={turnable.includes(now.kind) ? now.kind : 'paragraph'}
            onChange={(event) => makeBlock(editor, event.target.value as BlockKind)}
            className="h-8 rounded-2 bg-transparent px-1 text-14 hover:bg-sunken touch:h-11"
          >
            {turnable.map((kind) => (
              <option key={kind} value={kind}>
                {t(`blocks.${kind}`)}
              </option>
            ))}
          </select>
        ) : null}
        {now.takesMarks ? (
          <>
            <Act label={t('acts.strong')} isPressed={now.isStrong} onPress={() => toggle(editor, 'strong')}>
              <b className="font-semibold">B</b>
            </Act>
            <Act
              label={t('acts.emphasis')}
              isPressed={now.isEmphasis}
              onPress={() => toggle(editor, 'emphasis')}
            >
              <i className="font-reading">I</i>
            </Act>
            <Act label={t('acts.link')} isPressed={now.isLink} onPress={onLink}>
              <span className="underline underline-offset-2">{t('acts.link')}</span>
            </Act>
          </>
        ) : null}
        {comments ? (
          <Act label={t('acts.comment')} onPress={() => comments.begin()}>
            <Icon name="comment" />
          </Act>
        ) : null}
        {now.isQuotation ? (
          <Act label={t('acts.attribution')} onPress={() => addAttribution(editor)}>
            <span aria-hidden>—</span>
          </Act>
        ) : null}
      </div>
    </BubbleMenu>
  );
}

/** False in the headline and in titles, whose words have no form of their own. */
function takesForm({ state, schema }: Editor): boolean {
  return (
    schema.marks.strong !== undefined && state.selection.$from.parent.type.allowsMarkType(schema.marks.strong)
  );
}

function toggle(editor: Editor, mark: 'strong' | 'emphasis'): void {
  editor.chain().focus().toggleMark(mark).run();
}

interface ActProps {
  label: string;
  isPressed?: boolean;
  onPress: () => void;
  children: ReactNode;
}

function Act({ label, isPressed, onPress, children }: ActProps) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      aria-pressed={isPressed}
      // The selection must survive the press.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onPress}
      className={classNames(
        'inline-flex h-8 min-w-8 items-center justify-center rounded-2 px-2 text-14 text-ink hover:bg-sunken touch:h-11 touch:min-w-11',
        isPressed && 'bg-sunken text-blue',
      )}
    >
      {children}
    </button>
  );
}

/** Arrow keys go along a toolbar, Escape goes back to the text. */
function travel(event: ReactKeyboardEvent<HTMLDivElement>, editor: Editor): void {
  if (event.key === 'Escape') {
    event.preventDefault();
    editor.commands.focus();
    return;
  }
  if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
  const acts = [...event.currentTarget.querySelectorAll<HTMLElement>('button, select')];
  const index = acts.indexOf(document.activeElement as HTMLElement);
  const isRightToLeft = getComputedStyle(event.currentTarget).direction === 'rtl';
  const step = (event.key === 'ArrowRight') === isRightToLeft ? -1 : 1;
  event.preventDefault();
  acts[(index + step + acts.length) % acts.length]?.focus();
}
