'use client';

import { DragHandle } from '@tiptap/extension-drag-handle-react';
import type { Node as ProseMirrorNode } from '@tiptap/pm/model';
import { NodeSelection, TextSelection } from '@tiptap/pm/state';
import type { Editor } from '@tiptap/react';
import { useTranslations } from 'next-intl';
import { useCallback, useState } from 'react';
import { Icon } from '@marbre/ui/icon';
import { Menu, MenuItem, MenuRule } from '@marbre/ui/menu';
import { moveBlock } from '../editing/block-commands';
import { beginUndoStep } from '../editing/undo-steps';

/** Where the handle stands: the block the mouse is over. Fields stay where they are and have none. */
interface Place {
  position: number;
  isField: boolean;
}

/** Objects of their own: another one at every render would set the handle up anew. */
const beforeLine = { placement: 'left-start' } as const;
const afterLine = { placement: 'right-start' } as const;

/**
 * A handle in the margin by which the mouse takes hold of a block, and what can be done with the block. The
 * keyboard has keys of its own for all of it (see the list of keys), so it is left out of the tab order.
 */
export function BlockHandle({ editor }: { editor: Editor }) {
  const t = useTranslations('writing');
  const [place, setPlace] = useState<Place | null>(null);
  const follow = useCallback(({ node, pos }: { node: ProseMirrorNode | null; pos: number }) => {
    const name = node?.type.name;
    setPlace(node ? { position: pos, isField: name === 'headline' || name === 'standfirst' } : null);
  }, []);
  const at = (act: () => void) => () => {
    if (!place) return;
    const inside = TextSelection.near(editor.state.doc.resolve(place.position + 1));
    editor.view.dispatch(editor.state.tr.setSelection(inside));
    act();
    editor.commands.focus();
  };
  const remove = () => {
    if (!place) return;
    beginUndoStep(editor.state);
    const selection = NodeSelection.create(editor.state.doc, place.position);
    editor.view.dispatch(editor.state.tr.setSelection(selection).deleteSelection());
    editor.commands.focus();
  };
  /** A block that was dragged is selected whole, and the next key would write over it. */
  const intoBlock = () => {
    const { state, view } = editor;
    beginUndoStep(state);
    if (state.selection instanceof TextSelection) return;
    view.dispatch(state.tr.setSelection(TextSelection.near(state.selection.$to, -1)));
  };
  return (
    <DragHandle
      editor={editor}
      onNodeChange={follow}
      onElementDragEnd={intoBlock}
      computePositionConfig={editor.view.dom.dir === 'rtl' ? afterLine : beforeLine}
      className="z-20 max-sm:hidden"
    >
      <Menu
        align="start"
        isDraggable
        trigger={
          <button
            type="button"
            tabIndex={-1}
            aria-label={t('handle')}
            title={t('handle')}
            disabled={!place || place.isField}
            className="me-1 inline-flex h-7 w-5 cursor-grab items-center justify-center rounded-2 text-muted hover:bg-sunken hover:text-ink active:cursor-grabbing disabled:invisible"
          >
            <Icon name="grip" />
          </button>
        }
      >
        <MenuItem icon="up" onSelect={at(() => moveBlock(editor, 'up'))}>
          {t('acts.up')}
        </MenuItem>
        <MenuItem icon="down" onSelect={at(() => moveBlock(editor, 'down'))}>
          {t('acts.down')}
        </MenuItem>
        <MenuRule />
        <MenuItem icon="delete" onSelect={remove}>
          {t('acts.removeBlock')}
        </MenuItem>
      </Menu>
    </DragHandle>
  );
}
