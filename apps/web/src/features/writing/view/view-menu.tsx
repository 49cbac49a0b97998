'use client';

import type { Editor } from '@tiptap/react';
import { useTranslations } from 'next-intl';
import { IconButton } from '@marbre/ui/icon-button';
import { Kbd } from '@marbre/ui/kbd';
import { Menu, MenuItem, MenuRule, MenuToggle } from '@marbre/ui/menu';
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
          <MenuToggle
            isOn={suggestions.mode === 'suggesting'}
            onToggle={(isOn) => suggestions.setMode(isOn ? 'suggesting' : 'editing')}
          >
            {mode('suggesting')}
          </MenuToggle>
        </div>
      ) : null}
      <MenuRule />
      <MenuToggle isOn={isFocused} onToggle={change({ isFocused: !isFocused })}>
        {t('focus')}
      </MenuToggle>
      <MenuToggle isOn={isSmart} onToggle={change({ isSmart: !isSmart })}>
        {t('smart')}
      </MenuToggle>
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
