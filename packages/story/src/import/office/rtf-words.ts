/** Control words and symbols that stand for characters. */
export const characters: ReadonlyMap<string, string> = new Map([
  ['tab', '\t'],
  ['emdash', '—'],
  ['endash', '–'],
  ['emspace', ' '],
  ['enspace', ' '],
  ['qmspace', ' '],
  ['bullet', '•'],
  ['lquote', '‘'],
  ['rquote', '’'],
  ['ldblquote', '“'],
  ['rdblquote', '”'],
  ['zwj', '\u200d'],
  ['zwnj', '\u200c'],
  ['ltrmark', '\u200e'],
  ['rtlmark', '\u200f'],
  ['~', '\u00a0'],
  ['_', '\u2011'],
  ['{', '{'],
  ['}', '}'],
  ['\\', '\\'],
]);

/** What ends a paragraph. */
export const paragraphEnds: ReadonlySet<string> = new Set(['par', 'sect', 'page', 'column', '\n', '\r']);

/**
 * Groups with words that are no part of the text: tables of fonts and colours, what is printed on every page, marks
 * for an index, and what stands in for a picture where it cannot be shown.
 */
export const unsaid: ReadonlySet<string> = new Set(
  'colortbl filetbl info header headerl headerr headerf footer footerl footerr footerf nonshppict nonesttables shprslt sp xe tc tcn rxe txe ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn leveltext levelnumbers listname listpicture private template private1'.split(
    ' ',
  ),
);

/** Groups marked as ones to pass over (`\*`) in which words of the text stand nevertheless. */
export const saidAllTheSame: ReadonlySet<string> = new Set(
  'shppict shpinst shptxt do dptxbxtext nesttableprops ud footnote fldinst listtable list listlevel listoverridetable listoverride'.split(
    ' ',
  ),
);
