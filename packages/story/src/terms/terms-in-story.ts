import type { Locales } from '../facts/block-pair';
import { openTermFinder } from './find-terms';
import type { TermPair } from './term';

/** Words of a story and what they must become; without `target` they stay as they are. */
export interface AgreedWords {
  source: string;
  target?: string;
}

/**
 * The terms that a story speaks of, for whoever translates it.
 *
 * `exact` are those that stand in the story letter for letter: an engine may be made to put `target` in their
 * place. `glossary` are all of them, in their basic form: advice for an engine that can read, or a person.
 */
export function termsInStory(
  terms: readonly TermPair[],
  story: readonly string[],
  { source }: Pick<Locales, 'source'>,
): { exact: AgreedWords[]; glossary: AgreedWords[] } {
  const find = openTermFinder(
    terms.flatMap((pair) =>
      pair.source.map((form) => ({
        text: form.text,
        partOfSpeech: pair.isUntranslatable ? ('name' as const) : pair.partOfSpeech,
        value: { pair, form },
      })),
    ),
    source,
  );
  const exact = new Map<string, AgreedWords>();
  const glossary = new Map<string, AgreedWords>();
  for (const { text, value } of story.flatMap(find)) {
    const target = agreedTarget(value.pair, value.form.text);
    if (target === null) continue;
    const words = target === value.form.text ? {} : { target };
    glossary.set(value.form.text, { source: value.form.text, ...words });
    if (text === value.form.text) exact.set(text, { source: text, ...words });
  }
  return { exact: [...exact.values()], glossary: [...glossary.values()] };
}

const acronym = /^\p{Lu}[\p{Lu}\p{N}.-]+$/u;

/**
 * What words of a term become: themselves for a name that stays, an acronym for an acronym where the term has
 * one, else the preferred words; null where nothing is agreed.
 */
export function agreedTarget(pair: TermPair, source: string): string | null {
  if (pair.isUntranslatable && pair.target.some(({ text }) => text === source)) return source;
  const allowed = pair.target.filter(({ status }) => status !== 'forbidden').map(({ text }) => text);
  const short = acronym.test(source) ? allowed.filter((text) => acronym.test(text)) : [];
  if (short.length > 0) return short.find((text) => text === source) ?? short[0] ?? null;
  return pair.target.find(({ status }) => status === 'preferred')?.text ?? null;
}
