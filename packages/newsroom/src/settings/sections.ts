import type { Transaction } from '@marbre/db/create-database';
import { assertCan } from '@marbre/story/policy/can';
import { limits } from '@marbre/story/vocabulary/limits';
import { Problem } from '@marbre/story/vocabulary/problem';
import { z } from 'zod';
import type { CommandContext, QueryContext } from '../context';
import { assertLanguagesOpen } from '../language/assert-languages-open';
import { listOpenLocales } from '../language/list-languages';
import { localeField } from '../language/locale-field';
import { parseInput } from '../parse-input';
import { recordAudit } from '../record/record-audit';

/** Throws `section-unknown` unless every id is a section's. */
export async function assertSectionsExist(tx: Transaction, sectionIds: readonly string[]): Promise<void> {
  const wanted = [...new Set(sectionIds)];
  if (wanted.length === 0) return;
  const found = await tx.section.count({ where: { id: { in: wanted } } });
  if (found !== wanted.length) throw new Problem('section-unknown', { field: 'sectionIds' });
}

/** Every section in order, with its name per language. A newspaper has tens of them, never a page's worth. */
export async function listSections(context: QueryContext) {
  assertCan(context.actor, 'settings.read');
  const sections = await context.database.section.findMany({
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    take: 200,
    select: { id: true, slug: true, position: true, names: { select: { locale: true, name: true } } },
  });
  return sections.map(({ names, ...section }) => ({
    ...section,
    names: Object.fromEntries(names.map(({ locale, name }) => [locale, name])) as Record<string, string>,
  }));
}

export const saveSectionInput = z.object({
  sectionId: z.uuid().optional(),
  slug: z
    .string()
    .trim()
    .min(1, 'slug-invalid')
    .max(limits.slug, 'slug-too-long')
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'slug-invalid'),
  /** One in every language something is begun in; names in other languages are kept when they are left out. */
  names: z.record(localeField, z.string().trim().max(limits.topic)),
});

/** Makes a section, or renames one; its address stays once readers know it. */
export async function saveSection(
  context: CommandContext,
  input: z.input<typeof saveSectionInput>,
): Promise<{ sectionId: string }> {
  assertCan(context.actor, 'settings.manage');
  const { sectionId, slug, names } = parseInput(saveSectionInput, input);
  return context.database.$transaction(async (tx) => {
    const twin = await tx.section.findUnique({ where: { slug }, select: { id: true } });
    if (twin && twin.id !== sectionId) throw new Problem('slug-taken', { field: 'slug' });
    if (sectionId) await assertSectionsExist(tx, [sectionId]);
    const before = sectionId ? await describeSection(tx, sectionId) : undefined;
    await assertNamed(tx, names, before?.names ?? {});
    if (before && before.slug !== slug) await assertAddressUnused(tx, before.slug);
    const nameRows = Object.entries(names).flatMap(([locale, name]) => (name ? [{ locale, name }] : []));
    const position = await tx.section.count();
    const section = sectionId
      ? await tx.section.update({
          where: { id: sectionId },
          data: { slug, names: { deleteMany: { locale: { in: Object.keys(names) } }, create: nameRows } },
          select: { id: true },
        })
      : await tx.section.create({
          data: { slug, position, names: { create: nameRows } },
          select: { id: true },
        });
    await recordAudit(tx, context.actor, {
      action: 'settings.manage',
      subjectKind: 'section',
      subjectId: section.id,
      before,
      after: { slug, names },
    });
    return { sectionId: section.id };
  });
}

/** Throws `status-not-allowed` when stories stand under the address: readers' links to it would lead nowhere. */
async function assertAddressUnused(tx: Transaction, slug: string): Promise<void> {
  const story = await tx.publishedEdition.findFirst({
    where: { sectionSlug: slug },
    select: { editionId: true },
  });
  if (story) throw new Problem('status-not-allowed', { field: 'slug' });
}

/** A section as the record keeps it. */
async function describeSection(tx: Transaction, sectionId: string) {
  const { slug, names } = await tx.section.findUniqueOrThrow({
    where: { id: sectionId },
    select: { slug: true, names: { select: { locale: true, name: true } } },
  });
  return { slug, names: Object.fromEntries(names.map(({ locale, name }) => [locale, name])) };
}

/** Throws `field-required` for a language without a name, and as `assertLanguagesOpen` does for one the section had none in. */
async function assertNamed(
  tx: Transaction,
  names: Readonly<Record<string, string>>,
  before: Readonly<Record<string, string>>,
): Promise<void> {
  const missing = (await listOpenLocales(tx)).find((locale) => !names[locale]);
  if (missing) throw new Problem('field-required', { field: `names.${missing}` });
  const added = Object.keys(names).filter((locale) => !(locale in before));
  await assertLanguagesOpen(tx, added, 'names');
}
