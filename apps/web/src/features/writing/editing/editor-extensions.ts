import type { Extensions } from '@tiptap/core';
import { Collaboration } from '@tiptap/extension-collaboration';
import { Placeholder } from '@tiptap/extension-placeholder';
import { storyFragmentName } from '@marbre/story/document/yjs-mapping';
import { BlockIds } from '../schema/block-ids';
import { storyMarkExtensions } from '../schema/story-marks';
import { storyNodeExtensions } from '../schema/story-nodes';
import { keepOwnWords } from '../../suggestions/keep-own-words';
import { Suggesting } from '../../suggestions/suggesting';
import { SuggestionAttributes } from '../schema/suggestion-attributes';
import type { LiveSession } from '../session/live-session';
import { BlockKeys } from './block-keys';
import type { Locale } from '@marbre/story/vocabulary/locale';
import { FindInText, type FindOptions } from '../find/find-in-text';
import { SmartPunctuation } from '../typing/smart-punctuation';
import { FocusBlock } from '../view/focus-block';
import { readWritingView } from '../view/writing-view';
import { CleanPaste, type CleanPasteOptions } from './clean-paste';
import { CommentCarry } from './comment-carry';
import { FocusBack } from './focus-back';
import { type CaretPerson, liveCarets } from './live-carets';
import { keepCaret } from './keep-caret';
import { LinkKey, type LinkKeyOptions } from './link-key';
import { openText } from './open-text';
import { createOwnUndo } from './own-undo';
import { PasteLink } from './paste-link';
import { settleCaret } from './settle-caret';
import { Slash, type SlashOptions } from './slash';
import { StoryFields } from './story-fields';
import { UndoSteps } from './undo-steps';

export interface EditorHooks extends CleanPasteOptions, FindOptions, LinkKeyOptions, SlashOptions {
  /** Language of the text, whose punctuation is typed. */
  locale: Locale;
  /** Words shown in an empty block of this kind; empty for none. */
  placeholder: (nodeName: string, hasCaret: boolean) => string;
}

/** Everything the editor of a story is made of. */
export function editorExtensions(session: LiveSession, person: CaretPerson, hooks: EditorHooks): Extensions {
  const undo = createOwnUndo(session.ydoc);
  return [
    ...storyNodeExtensions,
    ...storyMarkExtensions,
    BlockIds,
    SuggestionAttributes,
    Suggesting,
    UndoSteps,
    StoryFields,
    BlockKeys,
    CommentCarry,
    FocusBack,
    CleanPaste.configure({ onTooLarge: hooks.onTooLarge }),
    PasteLink,
    SmartPunctuation.configure({ locale: hooks.locale, isOn: () => readWritingView().isSmart }),
    FindInText.configure({ onFind: hooks.onFind }),
    FocusBlock.configure({ isOn: () => readWritingView().isFocused }),
    LinkKey.configure({ onLink: hooks.onLink }),
    Slash.configure({ onQuery: hooks.onQuery, onKey: hooks.onKey }),
    Placeholder.configure({
      includeChildren: true,
      showOnlyCurrent: false,
      placeholder: ({ node, hasAnchor }) => hooks.placeholder(node.type.name, hasAnchor),
    }),
    Collaboration.configure({
      document: session.ydoc,
      field: storyFragmentName,
      provider: session.provider,
      yUndoOptions: { undoManager: undo },
    }),
    openText(session, undo),
    settleCaret(session.provider),
    keepCaret(session.ydoc),
    keepOwnWords(session.ydoc),
    liveCarets(session.provider, person),
  ];
}
