import { foldWord } from './fold-text';
import { numberWords } from './number-words';

/** What may follow a figure and multiply it; more than one factor where it may also be something else ("10m"). */
export interface Scale {
  factors: readonly number[];
  end: number;
}

/** Written short, and nothing else in any of our languages. */
const shortScales = new Map(
  Object.entries({ mn: 1e6, mln: 1e6, mio: 1e6, bn: 1e9, bln: 1e9, md: 1e9, mds: 1e9, mrd: 1e9, tn: 1e12, tln: 1e12, trn: 1e12 }),
); // prettier-ignore
/** Only beside a sign of money: "£30m" is millions, "30 m" is metres. */
const moneyScales = new Map(Object.entries({ m: 1e6, k: 1e3, b: 1e9, t: 1e12 }));
/** Only right at the figure: "10k", "10M de vues", and in English "10m people". */
const gluedScales = new Map(Object.entries({ k: 1e3, K: 1e3, M: 1e6 }));
/** After millions something is counted; after metres something is measured ("a 100m hurdles final", "a 30m pool"). */
const counted =
  /^\s(?:(?:more|new|other|of|people|men|women|children)\b|(?!hurdles|runners|sprinters|across|races)\p{L}{3,}s\b)/u;

const money = /[€$£¥]/u;

/** What a scale word right after figures multiplies them by ("3,5 millions", "3bn", "15 M€"), with its end. */
export function readScaleAfter(text: string, at: number, locale: string, isAfterSign: boolean): Scale | null {
  return readScaleWords(text, at, locale) ?? readShortScale(text, at, locale, isAfterSign);
}

function readScaleWords(text: string, at: number, locale: string): Scale | null {
  const words = numberWords[locale];
  if (!words) return null;
  let factor = 1;
  let end = at;
  for (;;) {
    const match = /^[\s\u00a0\u202f-]{0,2}([\p{L}\p{M}]+)/u.exec(text.slice(end, end + 40));
    const scale =
      match?.[1] === undefined ? undefined : words.scale.get(foldWord(match[1]).replace(/ة$/, 'ه'));
    if (scale === undefined || !match) return factor === 1 ? null : { factors: [factor], end };
    factor *= scale;
    end += match[0].length;
  }
}

function readShortScale(text: string, at: number, locale: string, isAfterSign: boolean): Scale | null {
  const match = /^([\s\u00a0\u202f]?)(\p{L}{1,3})(?![\p{L}\p{N}])/u.exec(text.slice(at, at + 8));
  const [all = '', space = '', letters = ''] = match ?? [];
  if (!match) return null;
  const end = at + all.length;
  const known = shortScales.get(letters.toLowerCase());
  if (known !== undefined) return { factors: [known], end };
  const isMoney =
    isAfterSign ||
    money.test(
      text
        .slice(end, end + 2)
        .trim()
        .slice(0, 1),
    );
  const inMoney = isMoney ? moneyScales.get(letters.toLowerCase()) : undefined;
  if (inMoney !== undefined) return { factors: [inMoney], end };
  const glued = space === '' ? gluedScales.get(letters) : undefined;
  if (glued !== undefined) return { factors: [glued, 1], end };
  const isCounted = locale === 'en' && all === 'm' && counted.test(text.slice(end, end + 24));
  return isCounted ? { factors: [1e6, 1], end } : null;
}
