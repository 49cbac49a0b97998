/** Where the public site's document server reaches the newsroom: see docs/decisions on the reading server. */
export { openReading, readReadingCursor } from '@marbre/api/reading/open-reading';
export { openPreviews } from '@marbre/api/preview/open-previews';
