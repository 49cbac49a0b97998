'use client';

import type { Editor } from '@tiptap/react';
import { useTranslations } from 'next-intl';
import { useEffect, useId, useImperativeHandle, useState, type Ref } from 'react';
import { classNames } from '@marbre/ui/class-names';
import { blockKinds, type BlockKind, makeBlock } from '../editing/block-commands';
import type { SlashQuery } from '../editing/slash';

export interface SlashMenuHandle {
  /** A key pressed in the text while the list is open; true when the list used it. */
  press: (event: KeyboardEvent) => boolean;
}

interface SlashMenuProps {
  ref: Ref<SlashMenuHandle>;
  editor: Editor;
  query: SlashQuery | null;
}

/** The blocks one can choose after typing "/", by name in the person's language. The caret stays in the text. */
export function SlashMenu({ ref, editor, query }: SlashMenuProps) {
  const t = useTranslations('writing');
  const id = useId();
  const [chosen, setChosen] = useState(0);
  const [dismissed, setDismissed] = useState<number | null>(null);
  const isOpen = query !== null && dismissed !== query.from;
  const words = fold(query?.words ?? '');
  const kinds = blockKinds.filter((kind) => fold(t(`blocks.${kind}`)).includes(words));
  const index = Math.min(chosen, kinds.length - 1);

  const choose = (kind: BlockKind | undefined) => {
    if (!query || !kind) return;
    editor.chain().focus().deleteRange({ from: query.from, to: query.to }).run();
    makeBlock(editor, kind);
  };

  useImperativeHandle(ref, () => ({
    press(event) {
      if (!isOpen || event.isComposing) return false;
      if (event.key === 'Escape') setDismissed(query.from);
      else if (event.key === 'ArrowDown') setChosen((index + 1) % Math.max(kinds.length, 1));
      else if (event.key === 'ArrowUp') setChosen((index + kinds.length - 1) % Math.max(kinds.length, 1));
      else if (event.key === 'Enter' && kinds.length > 0) choose(kinds[index]);
      else return false;
      event.preventDefault();
      return true;
    },
  }));

  const shown = isOpen && kinds.length > 0 ? `${id}-${kinds[index]}` : null;
  useEffect(() => {
    const { dom } = editor.view;
    if (!shown) return;
    dom.setAttribute('aria-controls', id);
    dom.setAttribute('aria-activedescendant', shown);
    return () => {
      dom.removeAttribute('aria-controls');
      dom.removeAttribute('aria-activedescendant');
    };
  }, [editor, id, shown]);

  if (!isOpen) return null;
  const place = editor.view.coordsAtPos(query.from);
  const isRightToLeft = editor.view.dom.dir === 'rtl';
  const inline = isRightToLeft ? { right: innerWidth - place.right } : { left: place.left };
  const below = innerHeight - place.bottom > 320;
  const block = below ? { top: place.bottom + 6 } : { bottom: innerHeight - place.top + 6 };
  return (
    <div
      style={{ ...inline, ...block }}
      className="fixed z-30 max-h-80 w-56 overflow-y-auto rounded-4 border border-rule bg-raised p-1 shadow-lift"
    >
      {kinds.length === 0 ? <p className="px-2 py-1.5 text-14 text-muted">{t('slash.none')}</p> : null}
      <ul id={id} role="listbox" aria-label={t('slash.label')}>
        {kinds.map((kind, position) => (
          <li
            key={kind}
            id={`${id}-${kind}`}
            role="option"
            aria-selected={position === index}
            onMouseDown={(event) => event.preventDefault()}
            onMouseMove={() => setChosen(position)}
            onClick={() => choose(kind)}
            className={classNames(
              'flex min-h-8 cursor-pointer items-center rounded-2 px-2 text-14 touch:min-h-11',
              position === index && 'bg-sunken',
            )}
          >
            {t(`blocks.${kind}`)}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Found without its accents and capitals. */
function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase();
}
