import { writeTbx } from '@marbre/story/exchange/tbx';
import { assertCan } from '@marbre/story/policy/can';
import type { QueryContext } from '../context';
import type { ExchangeFile } from './export-translation';

/** As many as a termbase may have (see `listTermsFor`). */
const mostTerms = 20_000;

/** The whole termbase as TBX. */
export async function exportTerms(context: QueryContext): Promise<ExchangeFile> {
  assertCan(context.actor, 'term.list');
  const terms = await context.database.term.findMany({
    orderBy: [{ sortKey: 'asc' }, { id: 'asc' }],
    take: mostTerms,
    include: { forms: { orderBy: { position: 'asc' } }, section: { select: { slug: true } } },
  });
  const concepts = terms.map(({ id, forms, section, partOfSpeech, definition, note, isUntranslatable }) => ({
    id,
    partOfSpeech,
    definition,
    note,
    isUntranslatable,
    section: section?.slug ?? null,
    forms: forms.map(({ locale, text, status }) => ({ language: locale, text, status })),
  }));
  return { fileName: 'terms.tbx', content: writeTbx('en', concepts) };
}
