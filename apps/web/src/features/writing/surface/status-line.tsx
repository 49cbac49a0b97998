'use client';

import type { Editor } from '@tiptap/react';
import { useTranslations } from 'next-intl';
import { useCallback } from 'react';
import { countDocumentWords, readingMinutes } from '@marbre/story/document/word-count';
import type { StoryDocument } from '@marbre/story/document/story-node';
import type { Locale } from '@marbre/story/vocabulary/locale';
import { IconButton } from '@marbre/ui/icon-button';
import { Menu, MenuItem, MenuRule } from '@marbre/ui/menu';
import { ModeControl } from '../../suggestions/mode-control';
import { StateMark, type StateMarkProps } from '@marbre/ui/state-mark';
import { Tooltip } from '@marbre/ui/tooltip';
import { addAttribution, blockKinds, makeBlock } from '../editing/block-commands';
import type { CaretPerson } from '../editing/live-carets';
import type { LiveSession, SavedState } from '../session/live-session';
import { BeingTranslated } from '../presence/being-translated';
import { PresentPeople } from '../presence/present-people';
import { ViewMenu } from '../view/view-menu';
import { KeysPopover } from './keys-popover';
import { LengthGoal } from './length-goal';
import { useTextFacts } from './use-text-facts';

const looks: Record<SavedState | 'reading', Pick<StateMarkProps, 'tone' | 'fill'>> = {
  opening: { tone: 'plain', fill: 'empty' },
  saved: { tone: 'green', fill: 'full' },
  saving: { tone: 'plain', fill: 'half' },
  kept: { tone: 'amber', fill: 'half' },
  offline: { tone: 'amber', fill: 'empty' },
  reading: { tone: 'plain', fill: 'full' },
};

interface StatusLineProps {
  session: LiveSession;
  editor: Editor;
  saved: SavedState | 'reading';
  locale: Locale;
  person: CaretPerson;
  canWrite: boolean;
  onFind: () => void;
  onCharacters: () => void;
}

/** The foot of the text: whether it is saved, how long it is, who is here, and what can be put in. */
export function StatusLine({
  session,
  editor,
  saved,
  locale,
  person,
  canWrite,
  onFind,
  onCharacters,
}: StatusLineProps) {
  const t = useTranslations('writing');
  const count = useCallback((document: StoryDocument) => countDocumentWords(document, locale), [locale]);
  const words = useTextFacts(editor, count);
  return (
    <footer className="@container sticky bottom-0 z-10 flex min-h-10 flex-wrap items-center gap-x-1 gap-y-1 sm:gap-x-3 border-t border-rule bg-paper px-3 text-12 text-muted max-sm:bottom-14 sm:px-6">
      <Tooltip words={t(`savedNote.${saved}`)} side="top">
        <span role="status" tabIndex={0} data-saved={saved} className="rounded-2 px-1">
          <StateMark {...looks[saved]}>{t(`saved.${saved}`)}</StateMark>
        </span>
      </Tooltip>
      {/* Where room is short the length of a headline, whom one follows and many colleagues take the place of the text's length. */}
      <span className="@max-4xl:has-[~[data-goal]]:hidden @max-4xl:has-[~*_[data-followed]]:hidden @max-lg:has-[~*_[data-crowd],~*_[data-translating]]:hidden">
        {t('words', { count: words })}
      </span>
      <span className="@max-4xl:hidden @max-6xl:has-[~*_[data-followed],~*_[data-translating],~[data-goal]]:hidden">
        {t('minutes', { count: readingMinutes(words, locale) })}
      </span>
      {canWrite ? <ModeControl /> : null}
      {canWrite ? <LengthGoal editor={editor} /> : null}
      <BeingTranslated />
      <span className="flex-1" />
      <PresentPeople session={session} editor={editor} personId={person.id} />
      {canWrite ? (
        <>
          <IconButton
            icon="undo"
            label={t('acts.undo')}
            onClick={() => editor.chain().focus().undo().run()}
          />
          <Menu trigger={<IconButton icon="add" label={t('acts.insert')} hasTooltip={false} />}>
            {blockKinds.map((kind) => (
              <MenuItem key={kind} onSelect={() => makeBlock(editor, kind)}>
                {t(`blocks.${kind}`)}
              </MenuItem>
            ))}
            <MenuItem onSelect={() => addAttribution(editor)}>{t('acts.attribution')}</MenuItem>
            <MenuRule />
            <MenuItem onSelect={onCharacters}>{t('acts.characters')}</MenuItem>
          </Menu>
          <ViewMenu editor={editor} onFind={onFind} />
          <KeysPopover />
        </>
      ) : null}
    </footer>
  );
}
