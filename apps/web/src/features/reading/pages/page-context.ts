import { directionOf, type Locale } from '@marbre/story/vocabulary/locale';
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
  now: Date;
  /** A text as the page's language sets it. */
  set: (text: string) => string;
}

export function createPageContext(
  base: Pick<PageContext, 'site' | 'assets' | 'frame' | 'locale' | 'now'>,
): PageContext {
  const { locale } = base;
  return {
    ...base,
    direction: directionOf(locale),
    messages: readerMessages[locale],
    set: (text) => typeset(text, locale),
  };
}
