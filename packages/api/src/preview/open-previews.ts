/** The public site's way to unpublished words, for the people of the newsroom only; see open-reading. */
export { openPreviews, type Previews } from '@marbre/newsroom/preview/open-previews';
export type { Preview, PreviewRefusal } from '@marbre/newsroom/preview/get-preview';
