import { type InterfaceLanguage, wordsFor } from '@marbre/story/vocabulary/interface-language';
import { directionOf, type Locale, primaryOf } from '@marbre/story/vocabulary/locale';
import { typeset } from '@marbre/story/document/typography';
import type { ReaderAssets } from '../assets';
import { type ReaderMessages, readerMessages } from '../messages/messages';
import type { Site } from '../site';
import type { ReadingFrame } from '@marbre/api/reading/open-reading';

/** What every part of a page needs to know. */
export interface PageContext {
  site: Site;
  assets: ReaderAssets;
  frame: ReadingFrame;
  locale: Locale;
  direction: 'ltr' | 'rtl';
  messages: ReaderMessages;
  /** The language of `messages`: the page's, or the paper's own where we have no words in the page's. */
  words: InterfaceLanguage;
  /** Said of every element that holds nothing but `messages` on a page in another language. */
  inWords: { lang?: InterfaceLanguage; dir?: 'ltr' | 'rtl'; 'data-words'?: '' };
  now: Date;
  /** A text as the page's language sets it. */
  set: (text: string) => string;
}

export function createPageContext(
  base: Pick<PageContext, 'site' | 'assets' | 'frame' | 'locale' | 'now'>,
): PageContext {
  const { locale, frame } = base;
  const words = wordsFor(locale, wordsFor(frame.ownLocale));
  return {
    ...base,
    direction: directionOf(locale),
    messages: readerMessages[words],
    words,
    inWords: primaryOf(locale) === words ? {} : { lang: words, dir: directionOf(words), 'data-words': '' },
    set: (text) => typeset(text, locale),
  };
}
