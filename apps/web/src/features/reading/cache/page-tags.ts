import type { Locale } from '@marbre/story/vocabulary/locale';

/** A page that shows words of this story, or the notice that stands in their place. */
export const storyTag = (storyId: string) => `story ${storyId}`;

/** A page at this path, whatever it shows. */
export const pathTag = (path: string) => path;

/** A page that draws from what one language has published. */
export const localeTag = (locale: Locale | string) => `locale ${locale}`;

/** A page that draws from everything published. */
export const paperTag = 'paper';
