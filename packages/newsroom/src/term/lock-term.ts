import type { Transaction } from '@marbre/db/create-database';
import { Problem } from '@marbre/story/vocabulary/problem';
import type { LocalForm, TermFields } from './term-fields';

export const termInclude = {
  forms: { orderBy: { position: 'asc' }, select: { locale: true, text: true, status: true } },
} as const;

/**
 * Lets one change of the termbase happen after the other until the transaction ends: two people who add the
 * same word at the same moment must not both find it free. Terms are changed a few times a day.
 */
export async function lockTermbase(tx: Transaction): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtext('termbase'))`;
}

/** Reads a term; throws `not-found`, and `version-conflict` when somebody changed it since `version`. */
export async function readTermAt(tx: Transaction, termId: string, version: number) {
  const term = await tx.term.findUnique({ where: { id: termId }, include: termInclude });
  if (!term) throw new Problem('not-found');
  if (term.version !== version) throw new Problem('version-conflict', { values: { version: term.version } });
  return term;
}

/** Throws `term-exists` when another term of the same scope prefers one of the words. */
export async function assertWordsFree(
  tx: Transaction,
  { forms, sectionId }: { forms: readonly LocalForm[]; sectionId?: string | null },
  exceptTermId?: string,
): Promise<void> {
  const preferred = forms.filter(({ status }) => status === 'preferred');
  const twin = await tx.termForm.findFirst({
    where: {
      status: 'preferred',
      OR: preferred.map(({ locale, text }) => ({ locale, text })),
      term: { sectionId: sectionId ?? null, ...(exceptTermId ? { id: { not: exceptTermId } } : {}) },
    },
    select: { locale: true, text: true },
  });
  if (!twin) return;
  const index = forms.findIndex(({ locale, text }) => locale === twin.locale && text === twin.text);
  throw new Problem('term-exists', { field: `forms.${index}.text`, values: { term: twin.text } });
}

/** A term as the record keeps it. */
export function describeTerm(term: {
  partOfSpeech?: TermFields['partOfSpeech'];
  definition: string;
  note: string;
  isUntranslatable: boolean;
  sectionId?: string | null;
  forms: readonly LocalForm[];
}) {
  const { definition, note, isUntranslatable, partOfSpeech = null, sectionId = null } = term;
  const forms = term.forms.map(({ locale, text, status }) => ({ locale, text, status }));
  return { partOfSpeech, definition, note, isUntranslatable, sectionId, forms };
}
