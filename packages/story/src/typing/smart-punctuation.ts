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

/** A pair of marks, the French ones with their spaces. */
interface Marks {
  open: string;
  close: string;
}

/**
 * A mark opens after a space, and after an elision unless it would close one: « l’affaire », but l’« affaire ».
 * Within the outer pair the inner one is meant.
 */
function quotation(outer: Marks, inner?: Marks): Rule {
  return ({ before, typed }) => {
    if (typed !== '"') return null;
    const isOuterOpen = isOpen(before, outer);
    const isInnerOpen = inner !== undefined && isOpen(before, inner);
    const isAfterElision = /\p{L}’$/u.test(before) && !(inner ? isInnerOpen : isOuterOpen);
    if (opensAfter.test(before) || isAfterElision)
      return put(inner && isOuterOpen && !isInnerOpen ? inner.open : outer.open);
    return put(closeAfter(before, inner && isInnerOpen ? inner.close : outer.close));
  };
}

function isOpen(before: string, { open, close }: Marks): boolean {
  return before.lastIndexOf(open.trim()) > before.lastIndexOf(close.trim());
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
  if (/^[:%€]$/.test(typed) && before.endsWith(' ')) return put(`${noBreakSpace}${typed}`, 1);
  if (/^[%€]$/.test(typed) && /\d$/.test(before) && !isAddress(before)) return put(`${noBreakSpace}${typed}`);
  // Only the space after it tells the colon of a sentence from that of "16:00".
  const isColon = typed === ' ' && before.endsWith(':') && letterOrClosing.test(before.slice(0, -1));
  return isColon ? put(`${noBreakSpace}: `, 1) : null;
};

/** Guillemets from a keyboard that has them get their spaces; a space typed out of habit is not doubled. */
const frenchGuillemets: Rule = ({ before, typed }) => {
  if (typed === '«') return put(`«${noBreakSpace}`);
  if (typed === '»') return put(`${noBreakSpace}»`, /[ \u00a0\u202f]$/u.test(before) ? 1 : 0);
  return typed === ' ' && before.endsWith(`«${noBreakSpace}`) ? put('') : null;
};

function isAddress(before: string): boolean {
  return /(?:https?:\/\/|www\.)\S*$/u.test(before);
}

const singleQuotes: Rule = ({ before, typed }) =>
  typed === "'" ? put(opensAfter.test(before) ? '‘' : '’') : null;

/** What began like a quotation and is a word or a decade cut short: ’90s, ’n’, ’tis. */
const cutShort: Rule = ({ before, typed }) => {
  const [quoted, word = ''] = /(?<![\p{L}\p{N}])‘([\p{L}\p{N}]{1,4})$/u.exec(before) ?? [];
  if (quoted === undefined) return null;
  const isCut =
    typed === 's' ? /^\d0$/.test(word) : typed === "'" ? /^n$/i.test(word) : isCutWord(word, typed);
  return isCut ? put(`’${word}${typed === "'" ? '’' : typed}`, quoted.length) : null;
};

function isCutWord(word: string, typed: string): boolean {
  return /[\s,.;:!?]/.test(typed) && /^(?:tis|twas|em|til)$/i.test(word);
}

const arabicSigns: Record<string, string> = { ',': '،', ';': '؛', '?': '؟' };

/** After Arabic words, the signs an Arabic keyboard may lack; between figures a comma stays one. */
const arabicPunctuation: Rule = ({ before, typed }) => {
  const sign = arabicSigns[typed];
  return sign && arabicLast.test(before) && !/\d$/.test(before) ? put(sign) : null;
};

const angled: Marks = { open: '«', close: '»' };
const curled: Marks = { open: '“', close: '”' };

/** The first rule that applies decides. */
const rules: Readonly<Record<string, readonly Rule[]>> = {
  fr: [
    apostrophe,
    ellipsis,
    dashes,
    chevrons,
    frenchGuillemets,
    quotation({ open: `«${noBreakSpace}`, close: `${noBreakSpace}»` }, curled),
    frenchSpaces,
  ],
  en: [cutShort, apostrophe, singleQuotes, ellipsis, dashes, quotation(curled)],
  es: [apostrophe, ellipsis, dashes, quotation(angled, curled)],
  ar: [arabicPunctuation, ellipsis, dashes, quotation(angled, curled)],
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
