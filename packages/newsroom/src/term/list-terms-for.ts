import type { Database, Transaction } from '@marbre/db/create-database';
import type { TermForm, TermPair } from '@marbre/story/terms/term';
import { agreedTarget } from '@marbre/story/terms/terms-in-story';
import { directionOf } from '@marbre/story/vocabulary/locale';

/** A termbase beyond this is somebody's dictionary, not a newsroom's agreements. */
const mostTerms = 20_000;

export interface TermsFor {
  /**
   * Both sides of every concept with words in the source language: what `openTermComparison` and
   * `termsInStory` (packages/story/src/terms) take.
   */
  pairs: TermPair[];
  /** Names that must come through letter for letter: `FactOptions.protectedNames`. */
  protectedNames: string[];
  /** Source form -> preferred and accepted target forms: `FactOptions.equivalents`. */
  equivalents: Record<string, string[]>;
}

/**
 * The termbase for one pair of languages and one section, in the shapes that its users take. A section's own
 * term stands in for one of all sections with the same words.
 *
 * For an engine: `termsInStory(pairs, story, locales).exact` goes into `NameProtection.terms`, its `glossary`
 * into what a language model is told. Nothing is kept between calls: a term holds from the moment it is saved.
 */
export async function listTermsFor(
  database: Database | Transaction,
  scope: { sourceLocale: string; targetLocale: string; sectionId: string | null },
): Promise<TermsFor> {
  const terms = await database.term.findMany({
    where: {
      AND: [
        { OR: [{ forms: { some: { locale: scope.sourceLocale } } }, { isUntranslatable: true }] },
        { OR: [{ sectionId: null }, ...(scope.sectionId ? [{ sectionId: scope.sectionId }] : [])] },
      ],
    },
    orderBy: { id: 'asc' },
    take: mostTerms,
    select: {
      id: true,
      partOfSpeech: true,
      isUntranslatable: true,
      sectionId: true,
      forms: { orderBy: { position: 'asc' }, select: { locale: true, text: true, status: true } },
    },
  });
  const pairs = withoutOverruled(terms)
    .map(({ id, partOfSpeech, isUntranslatable, forms }) => ({
      termId: id,
      partOfSpeech,
      isUntranslatable,
      source: formsIn(forms, scope.sourceLocale, isUntranslatable),
      target: formsIn(forms, scope.targetLocale, isUntranslatable),
    }))
    .filter(({ source }) => source.length > 0);
  return {
    pairs,
    protectedNames: pairs.flatMap((pair) =>
      pair.isUntranslatable
        ? pair.source.map(({ text }) => text).filter((text) => agreedTarget(pair, text) === text)
        : [],
    ),
    equivalents: Object.fromEntries(
      pairs.flatMap(({ source, target }) => {
        const allowed = target.filter(({ status }) => status !== 'forbidden').map(({ text }) => text);
        return allowed.length > 0 ? source.map(({ text }) => [text, allowed] as const) : [];
      }),
    ),
  };
}

interface StoredForm extends TermForm {
  locale: string;
}

/** A name that stays as it is has, in every language of its script, the words it has in any. */
function formsIn(forms: readonly StoredForm[], locale: string, isUntranslatable: boolean): TermForm[] {
  const own = forms.filter((form) => form.locale === locale);
  const shared = isUntranslatable
    ? forms.filter(
        (form) =>
          form.locale !== locale &&
          directionOf(form.locale) === directionOf(locale) &&
          form.status !== 'forbidden' &&
          !own.some(({ text }) => text === form.text),
      )
    : [];
  const isAgreed = own.some(({ status }) => status === 'preferred');
  return [
    ...own.map(({ text, status }) => ({ text, status })),
    ...shared.map(({ text, status }) => ({ text, status: isAgreed ? ('accepted' as const) : status })),
  ];
}

function withoutOverruled<Term extends { sectionId: string | null; forms: readonly StoredForm[] }>(
  terms: readonly Term[],
): Term[] {
  const keyOf = ({ locale, text }: StoredForm) => `${locale} ${text}`;
  const own = new Set(terms.flatMap(({ sectionId, forms }) => (sectionId ? forms.map(keyOf) : [])));
  return terms.filter(
    ({ sectionId, forms }) =>
      sectionId !== null || !forms.some((form) => form.status === 'preferred' && own.has(keyOf(form))),
  );
}
