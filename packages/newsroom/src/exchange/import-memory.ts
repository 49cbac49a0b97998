import type { Prisma } from '@marbre/db/generated/prisma/client';
import { localeOfTag } from '@marbre/story/exchange/locale-of-tag';
import { readTmx, type TmxUnit } from '@marbre/story/exchange/tmx';
import { personIdOf } from '@marbre/story/policy/actor';
import { assertCan } from '@marbre/story/policy/can';
import { plainTextOf } from '@marbre/story/segments/tagged-text';
import type { Locale } from '@marbre/story/vocabulary/locale';
import { Problem } from '@marbre/story/vocabulary/problem';
import { z } from 'zod';
import type { CommandContext } from '../context';
import { listOpenLocales } from '../language/list-languages';
import { hashOfWords } from '../memory/hash-of-words';
import { parseInput } from '../parse-input';
import { recordAudit } from '../record/record-audit';
import { exchangeFileFields, naming, readExchangeFile } from './read-exchange-file';

export const importMemoryInput = z.object(exchangeFileFields);

export interface ImportedMemory {
  added: number;
  /** Pairs the memory had already. */
  known: number;
  /** Units without words in two languages of this newsroom. */
  unusable: number;
}

/** Pairs in one statement. */
const batch = 1_000;
/** A file of the greatest size is written within this, on a slow disk too. */
const patienceMs = 120_000;

/** The parts a block may play; anything else a file says is not repeated. */
const kinds = [
  'headline',
  'standfirst',
  'paragraph',
  'heading',
  'attribution',
  'figureCaption',
  'factBoxTitle',
];

/**
 * Adds the pairs of a TMX file to the memory, each as translated from the file's first language into every
 * other. Asked of somebody who writes all the languages it brings words in. Everything or nothing is added.
 */
export async function importMemory(
  context: CommandContext,
  input: z.input<typeof importMemoryInput>,
): Promise<ImportedMemory> {
  // Nothing of a file is read for somebody who may add nothing.
  assertCan(context.actor, 'memory.manage', { locales: [] });
  const { bytes } = parseInput(importMemoryInput, input);
  const units = naming(() => readTmx(readExchangeFile(bytes)));
  const known = await listOpenLocales(context.database);
  const pairs = units.map((unit) => pairsOf(unit, known));
  const rows = pairs.flat();
  const targets = [...new Set(rows.map(({ targetLocale }) => targetLocale))];
  assertCan(context.actor, 'memory.manage', { locales: targets });
  const unusable = pairs.filter((made) => made.length === 0).length;
  if (rows.length === 0)
    throw new Problem('exchange-language', {
      field: 'file',
      values: { found: languagesOf(units), wanted: '' },
    });
  const sections = await context.database.section.findMany({ select: { id: true, slug: true } });
  const sectionIds = new Map(sections.map(({ id, slug }) => [slug, id]));
  return context.database.$transaction(
    async (tx) => {
      let added = 0;
      for (let start = 0; start < rows.length; start += batch) {
        const { count } = await tx.memorySegment.createMany({
          data: rows.slice(start, start + batch).map(({ sectionSlug, ...row }) => ({
            ...row,
            acceptedAt: row.acceptedAt ?? context.now(),
            acceptedById: personIdOf(context.actor),
            sectionId: sectionIds.get(sectionSlug) ?? null,
          })),
          skipDuplicates: true,
        });
        added += count;
      }
      const result = { added, known: rows.length - added, unusable };
      await recordAudit(tx, context.actor, {
        action: 'memory.manage',
        subjectKind: 'memory',
        subjectId: targets.join(' '),
        after: { imported: 'tmx', ...result },
      });
      return result;
    },
    { timeout: patienceMs },
  );
}

type NewPair = Omit<Prisma.MemorySegmentCreateManyInput, 'acceptedAt'> & {
  acceptedAt: Date | null;
  sectionSlug: string;
};

function pairsOf({ variants, properties, changedAt }: TmxUnit, known: readonly Locale[]): NewPair[] {
  const usable = variants.flatMap(({ language, text }) => {
    const locale = localeOfTag(language, known);
    const plain = plainTextOf(text);
    return locale && plain.trim() !== '' ? [{ locale, text, plain }] : [];
  });
  const [source, ...targets] = usable;
  if (!source) return [];
  return targets
    .filter(({ locale }) => locale !== source.locale)
    .map((target) => ({
      sourceLocale: source.locale,
      targetLocale: target.locale,
      kind: kinds.find((kind) => kind === properties.kind) ?? '',
      sourceText: source.text,
      targetText: target.text,
      sourcePlain: source.plain,
      targetPlain: target.plain,
      sourceHash: hashOfWords(source.plain),
      targetHash: hashOfWords(target.plain),
      origin: originOf(properties.origin),
      engine: (properties.engine ?? '').slice(0, 80),
      engineVersion: (properties['engine-version'] ?? '').slice(0, 80),
      acceptedAt: changedAt ?? null,
      sectionSlug: properties.section ?? '',
    }));
}

function originOf(said: string | undefined) {
  return (['machine', 'memory', 'person'] as const).find((origin) => origin === said) ?? 'imported';
}

function languagesOf(units: readonly TmxUnit[]): string {
  const languages = new Set(units.flatMap(({ variants }) => variants.map(({ language }) => language)));
  return [...languages].slice(0, 6).join(', ');
}
