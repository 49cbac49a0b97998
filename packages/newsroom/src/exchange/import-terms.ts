import { localeOfTag } from '@marbre/story/exchange/locale-of-tag';
import { readTbx, type TbxConcept } from '@marbre/story/exchange/tbx';
import { assertCan } from '@marbre/story/policy/can';
import type { Locale } from '@marbre/story/vocabulary/locale';
import { limits } from '@marbre/story/vocabulary/limits';
import { Problem } from '@marbre/story/vocabulary/problem';
import { z } from 'zod';
import type { CommandContext } from '../context';
import { listOpenLocales } from '../language/list-languages';
import { parseInput } from '../parse-input';
import { layTerm } from '../term/create-term';
import { termFields } from '../term/term-fields';
import { exchangeFileFields, naming, readExchangeFile } from './read-exchange-file';

export const importTermsInput = z.object(exchangeFileFields);

export interface ImportedTerms {
  added: number;
  /** Concepts some of whose words the termbase prefers already. */
  known: number;
  /** Concepts without words in a language of this newsroom, or with words that cannot be a term's. */
  unusable: number;
}

const patienceMs = 120_000;

/**
 * Adds the concepts of a TBX file to the termbase; those whose words are agreed on already stay as the
 * newsroom has them. Asked of somebody who writes all the languages it brings words in.
 */
export async function importTerms(
  context: CommandContext,
  input: z.input<typeof importTermsInput>,
): Promise<ImportedTerms> {
  assertCan(context.actor, 'term.manage', { locales: [] });
  const { bytes } = parseInput(importTermsInput, input);
  const concepts = naming(() => readTbx(readExchangeFile(bytes)));
  const known = await listOpenLocales(context.database);
  const sections = await context.database.section.findMany({ select: { id: true, slug: true } });
  const sectionIds = new Map(sections.map(({ id, slug }) => [slug, id]));
  const fields = concepts.flatMap((concept) => fieldsOf(concept, sectionIds, known));
  const languages = new Set(fields.flatMap(({ forms }) => forms.map(({ locale }) => locale)));
  assertCan(context.actor, 'term.manage', { locales: [...languages] });
  return context.database.$transaction(
    async (tx) => {
      const result: ImportedTerms = { added: 0, known: 0, unusable: concepts.length - fields.length };
      for (const term of fields) {
        try {
          await layTerm(tx, context, term);
          result.added += 1;
        } catch (problem) {
          if (!(problem instanceof Problem)) throw problem;
          result[problem.code === 'term-exists' ? 'known' : 'unusable'] += 1;
        }
      }
      return result;
    },
    { timeout: patienceMs },
  );
}

const termSchema = z.object(termFields);

/** A concept as the termbase takes it; nothing when it has no words that it can. */
function fieldsOf(
  concept: TbxConcept,
  sectionIds: ReadonlyMap<string, string>,
  known: readonly Locale[],
): z.output<typeof termSchema>[] {
  const { partOfSpeech, definition, note, isUntranslatable, section } = concept;
  const seen = new Set<string>();
  const forms = concept.forms.flatMap(({ language, text, status }) => {
    const locale: Locale | null = localeOfTag(language, known);
    if (!locale) return [];
    // Another tool may prefer two words of a language: the first is preferred, the others accepted.
    const isSecond = status === 'preferred' && seen.has(locale);
    if (status === 'preferred') seen.add(locale);
    return [{ locale, text, status: isSecond ? ('accepted' as const) : status }];
  });
  const sectionId = section ? (sectionIds.get(section) ?? null) : null;
  const parsed = termSchema.safeParse({
    partOfSpeech,
    definition,
    // All notes of a concept together may be longer than one may be: none of that keeps its words out.
    note: note.slice(0, limits.note),
    isUntranslatable,
    sectionId,
    forms,
  });
  return parsed.success ? [parsed.data] : [];
}
