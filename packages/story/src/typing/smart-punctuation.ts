import { type Locale, primaryOf } from '../vocabulary/locale';

/** What to write in place of a character just typed. */
export interface SmartInsertion {
  /** Characters before the caret that the replacement takes with it. */
  takesBefore: number;
  insert: string;
}

interface Moment {
  /** The words of the block before the caret. */
  before: string;
  typed: string;
}

type Rule = (moment: Moment) => SmartInsertion | null;

const noBreakSpace = '\u00a0';
const narrowNoBreakSpace = '\u202f';
/** After these, or at the start of a block, a quotation mark opens. */
const opensAfter = /(?:^|[\s([{«“‘—–\u00a0\u202f-])$/u;
const letterOrClosing = /[\p{L}\p{M}\d»”’)\]%…]$/u;
const arabicLast = /\p{Script=Arabic}[^\p{L}]*$/u;

const put = (insert: string, takesBefore = 0): SmartInsertion => ({ takesBefore, insert });

const apostrophe: Rule = ({ before, typed }) =>
  typed === "'" && /[\p{L}\p{M}\d]$/u.test(before) ? put('’') : null;

const ellipsis: Rule = ({ before, typed }) =>
  typed === '.' && before.endsWith('..') && !before.endsWith('...') ? put('…', 2) : null;

/** Two hyphens make an en dash, a third makes it an em dash; never inside a word or an address. */
const dashes: Rule = ({ before, typed }) => {
  if (typed !== '-') return null;
  if (before.endsWith('–')) return put('—', 1);
  return /(?:^|[\s\d])-$/u.test(before) ? put('–', 1) : null;
};

function quotation(open: string, close: string): Rule {
  return ({ before, typed }) =>
    typed === '"' ? put(opensAfter.test(before) ? open : closeAfter(before, close)) : null;
}

/** A no-break space someone has typed already is not doubled. */
function closeAfter(before: string, close: string): string {
  return /[\s\u00a0\u202f]$/u.test(before) ? close.trimStart() : close;
}

/** "<<" and ">>", as many French keyboards are used. */
const chevrons: Rule = ({ before, typed }) => {
  if (typed === '<' && before.endsWith('<')) return put(`«${noBreakSpace}`, 1);
  if (typed !== '>' || !before.endsWith('>')) return null;
  const spaces = /[ \u00a0\u202f]?>$/u.exec(before)?.[0].length ?? 1;
  return put(`${noBreakSpace}»`, spaces);
};

/** French sets a narrow space before high punctuation, and a full one before the colon. */
const frenchSpaces: Rule = ({ before, typed }) => {
  if (/^[;!?]$/.test(typed)) {
    if (before.endsWith(' ')) return put(`${narrowNoBreakSpace}${typed}`, 1);
    return letterOrClosing.test(before) && !isAddress(before) ? put(`${narrowNoBreakSpace}${typed}`) : null;
  }
  if (/^[:%]$/.test(typed) && before.endsWith(' ')) return put(`${noBreakSpace}${typed}`, 1);
  return null;
};

function isAddress(before: string): boolean {
  return /(?:https?:\/\/|www\.)\S*$/u.test(before);
}

const singleQuotes: Rule = ({ before, typed }) =>
  typed === "'" ? put(opensAfter.test(before) ? '‘' : '’') : null;

const arabicSigns: Record<string, string> = { ',': '،', ';': '؛', '?': '؟' };

/** After Arabic words, the signs an Arabic keyboard may lack; between figures a comma stays one. */
const arabicPunctuation: Rule = ({ before, typed }) => {
  const sign = arabicSigns[typed];
  return sign && arabicLast.test(before) && !/\d$/.test(before) ? put(sign) : null;
};

/** The first rule that applies decides. */
const rules: Readonly<Record<string, readonly Rule[]>> = {
  fr: [
    apostrophe,
    ellipsis,
    dashes,
    chevrons,
    quotation(`«${noBreakSpace}`, `${noBreakSpace}»`),
    frenchSpaces,
  ],
  en: [apostrophe, singleQuotes, ellipsis, dashes, quotation('“', '”')],
  es: [apostrophe, ellipsis, dashes, quotation('«', '»')],
  ar: [arabicPunctuation, ellipsis, dashes, quotation('«', '»')],
};

/** Which quotation marks a language wants is not guessed: those typed stay. */
const anyLanguage: readonly Rule[] = [apostrophe, ellipsis, dashes];

/**
 * What a character typed after `before` becomes in a language's own typography; null to leave it as typed.
 *
 * French follows the Lexique des règles typographiques en usage à l'Imprimerie nationale.
 */
export function smartInsertion(before: string, typed: string, locale: Locale): SmartInsertion | null {
  for (const rule of rules[primaryOf(locale)] ?? anyLanguage) {
    const made = rule({ before, typed });
    if (made) return made;
  }
  return null;
}
