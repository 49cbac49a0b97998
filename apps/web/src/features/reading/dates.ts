import { readingMinutes } from '@marbre/story/document/word-count';
import { type Locale, localeNameIn, primaryOf } from '@marbre/story/vocabulary/locale';
import { isolateForeign } from '../../messages/isolate';

/** Arabic is set in its own numerals; English follows the day-month order of the other three. */
const tags: Readonly<Record<string, string>> = { fr: 'fr-FR', en: 'en-GB', ar: 'ar-u-nu-arab', es: 'es-ES' };

/** What Intl is asked for: other languages and varieties are written as their own readers write. */
const tagOf = (locale: Locale): string => tags[locale] ?? locale;

type Style = 'masthead' | 'day' | 'shortDay' | 'moment' | 'hour';

const styles = {
  masthead: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  day: { day: 'numeric', month: 'long', year: 'numeric' },
  shortDay: { day: 'numeric', month: 'long' },
  moment: {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZoneName: 'short',
  },
  hour: { hour: 'numeric', minute: '2-digit' },
} as const satisfies Record<Style, Intl.DateTimeFormatOptions>;

const formats = new Map<string, Intl.DateTimeFormat>();

/** A time as the language writes it, in the paper's zone. */
export function formatTime(at: Date, style: Style, locale: Locale, timeZone: string): string {
  const key = `${style} ${locale} ${timeZone}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(tagOf(locale), { ...styles[style], timeZone });
    formats.set(key, format);
  }
  return primaryOf(locale) === 'fr' ? frenchHours(format.formatToParts(at)) : format.format(at);
}

/** French writes 5 h 47 (Imprimerie nationale), not 05:47. */
function frenchHours(parts: Intl.DateTimeFormatPart[]): string {
  return parts
    .map((part, index) => {
      if (part.type === 'hour') return part.value.replace(/^0(?=\d)/, '');
      const isBetween = parts[index - 1]?.type === 'hour' && parts[index + 1]?.type === 'minute';
      return isBetween ? '\u00a0h\u00a0' : part.value;
    })
    .join('');
}

/** For lists: the hour on the same day, otherwise the day, with its year when that is another. */
export function formatAge(at: Date, now: Date, locale: Locale, timeZone: string): string {
  const dayOf = (date: Date) => formatTime(date, 'day', 'en', timeZone);
  if (dayOf(at) === dayOf(now)) return formatTime(at, 'hour', locale, timeZone);
  const isSameYear = dayOf(at).slice(-4) === dayOf(now).slice(-4);
  return formatTime(at, isSameYear ? 'shortDay' : 'day', locale, timeZone);
}

/** Reading time of a text of `locale` as a unit that `words` inflects: "4 minutes". */
export function formatReadingTime(count: number, locale: Locale, words: Locale = locale): string {
  const minutes = Math.max(1, readingMinutes(count, locale));
  return new Intl.NumberFormat(tagOf(words), { style: 'unit', unit: 'minute', unitDisplay: 'long' }).format(
    minutes,
  );
}

/** Names in a row as the language joins them; a name that runs the other way is kept to itself. */
export function joinNames(names: readonly string[], locale: Locale): string {
  return new Intl.ListFormat(tagOf(locale), { type: 'conjunction' }).format(
    names.map((name) => isolateForeign(name, locale)),
  );
}

/** A language's name in another language. */
export function languageName(language: string, locale: Locale): string {
  return localeNameIn(language, tagOf(locale));
}
