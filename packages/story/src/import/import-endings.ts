/** Endings of the names of files that can be imported, in the order in which people are told them. */
export const importEndings = [
  'docx',
  'odt',
  'fodt',
  'rtf',
  'txt',
  'text',
  'md',
  'markdown',
  'html',
  'htm',
  'xhtml',
  'json',
  'ninjs',
  'xml',
  'nitf',
  'newsml',
] as const;

export type ImportEnding = (typeof importEndings)[number];
