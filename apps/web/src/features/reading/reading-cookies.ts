/** The language a reader chose with the switcher; written by island/reader.js. */
export const readingLocaleCookie = 'marbre-reading-language';
