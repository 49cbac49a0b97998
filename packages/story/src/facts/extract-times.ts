import type { TimeFact } from './fact';
import { blank, foldDigits } from './fold-text';
import { readClockWords } from './read-clock-words';

const halfDay = String.raw`(?:[\s\u00a0\u202f]*(?:([ap])\.?\s?m\b\.?|(صباح|فجر|مساء|ليل|ظهر|بعد الظهر)[\p{L}\p{M}]*|(?:de|del|du|de la|de l['’])\s?(mañana|madrugada|matin|tarde|noche|mediodía|après-midi|soir)))?`;

/** In order of strength: each reading blanks what it used before the next is tried. */
const patterns: { pattern: RegExp; needsHalfDay?: boolean }[] = [
  // 16h00, 9 h 30, 16 heures 30
  {
    pattern: new RegExp(
      String.raw`(?<![\d:.,])(\d{1,2})[\s\u00a0\u202f]?(?:h|heures?)(?:[\s\u00a0\u202f]?(\d{2}))?(?![\p{L}\d])${halfDay}`,
      'giu',
    ),
  },
  // 16:00, 9:30 am, 9.30 p.m., ٩:٣٠ صباحاً
  {
    pattern: new RegExp(
      String.raw`(?<![\d:.,])(\d{1,2}):(\d{2})(?![\d:]|\.\d)(?:[\s\u00a0]h\b)?${halfDay}`,
      'giu',
    ),
  },
  { pattern: new RegExp(String.raw`(?<![\d:.,])(\d{1,2})\.(\d{2})${halfDay}`, 'giu'), needsHalfDay: true },
  { pattern: new RegExp(String.raw`(?<![\d:.,])(\d{1,2})()${halfDay}`, 'giu'), needsHalfDay: true },
  // 0230 UTC
  {
    pattern:
      /(?<!\d)([01]\d|2[0-3])([0-5]\d)(?=[\s\u00a0]?(?:UTC|GMT|TU\b|التوقيت|بتوقيت|بالتوقيت|hours|h\b))()()()/gu,
  },
];

/** Lists times of day in any of the four languages' ways of writing them, and in the words of the text's own. */
export function extractTimes(text: string, locale: string): TimeFact[] {
  const facts = readClockWords(foldDigits(text), locale);
  let folded = blank(foldDigits(text), facts);
  for (const { pattern, needsHalfDay } of patterns) {
    for (const match of folded.matchAll(pattern)) {
      const [written, hours = '', minutes = '', latin, arabic, romance] = match;
      const half = halfOf(latin, arabic, romance);
      if (needsHalfDay && half === null) continue;
      const readings = readTime(Number(hours), minutes === '' ? 0 : Number(minutes), half);
      if (readings.length === 0) continue;
      const end = match.index + written.trimEnd().length;
      facts.push({
        kind: 'time',
        text: text.slice(match.index, end),
        minutes: readings,
        isNamed: false,
        start: match.index,
        end,
      });
      folded =
        folded.slice(0, match.index) +
        ' '.repeat(written.length) +
        folded.slice(match.index + written.length);
    }
  }
  return facts.sort((left, right) => left.start - right.start);
}

function halfOf(latin?: string, arabic?: string, romance?: string): 'am' | 'pm' | null {
  if (latin) return latin.toLowerCase() === 'a' ? 'am' : 'pm';
  if (arabic) return arabic === 'صباح' || arabic === 'فجر' ? 'am' : 'pm';
  if (romance) return /mañana|madrugada|matin/iu.test(romance) ? 'am' : 'pm';
  return null;
}

function readTime(hours: number, minutes: number, half: 'am' | 'pm' | null): number[] {
  if (hours > 24 || minutes > 59) return [];
  if (half === 'am') return [(hours % 12) * 60 + minutes];
  if (half === 'pm') return [(hours < 12 ? hours + 12 : hours) * 60 + minutes];
  const read = (hours % 24) * 60 + minutes;
  // "9:30" alone may be morning or evening; "21:30" may not.
  return hours > 0 && hours <= 12 ? [read, (read + 720) % 1440] : [read];
}
