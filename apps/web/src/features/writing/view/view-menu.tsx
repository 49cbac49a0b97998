'use client';

import type { Editor } from '@tiptap/react';
import { useTranslations } from 'next-intl';
import { IconButton } from '@marbre/ui/icon-button';
import { Kbd } from '@marbre/ui/kbd';
import { Menu, MenuItem, MenuRule } from '@marbre/ui/menu';
import { useOptionalSuggestions } from '../../suggestions/suggestions-provider';
import { changeWritingView, useWritingView } from './writing-view';

interface ViewMenuProps {
  editor: Editor;
  onFind: () => void;
}

/** How the text is shown and typed, for the person on this device. */
export function ViewMenu({ editor, onFind }: ViewMenuProps) {
  const t = useTranslations('writing.view');
  const mode = useTranslations('suggestions.mode');
  const { isSmart, isFocused } = useWritingView();
  const suggestions = useOptionalSuggestions();
  const isSuggesting = suggestions?.mode === 'suggesting';
  const change = (part: Parameters<typeof changeWritingView>[0]) => () => {
    changeWritingView(part);
    editor.view.dispatch(editor.state.tr);
    editor.commands.focus();
  };
  return (
    <Menu trigger={<IconButton icon="view" label={t('label')} hasTooltip={false} />}>
      <MenuItem icon="search" note={<Kbd keys={['Ctrl', 'F']} />} onSelect={onFind}>
        {t('find')}
      </MenuItem>
      {suggestions && !suggestions.isHeld ? (
        <div role="none" className="sm:hidden">
          <MenuItem
            icon={isSuggesting ? 'check' : undefined}
            onSelect={() => suggestions.setMode(isSuggesting ? 'editing' : 'suggesting')}
          >
            {mode('suggesting')}
          </MenuItem>
        </div>
      ) : null}
      <MenuRule />
      <MenuItem icon={isFocused ? 'check' : undefined} onSelect={change({ isFocused: !isFocused })}>
        {t('focus')}
      </MenuItem>
      <MenuItem icon={isSmart ? 'check' : undefined} onSelect={change({ isSmart: !isSmart })}>
        {t('smart')}
      </MenuItem>
      <MenuRule />
      <MenuItem
        icon="alone"
        note={<Kbd keys={['Ctrl', 'Shift', 'Enter']} />}
        onSelect={change({ isAlone: true })}
      >
        {t('alone')}
      </MenuItem>
    </Menu>
  );
}
