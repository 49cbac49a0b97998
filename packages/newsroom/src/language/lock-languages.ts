import type { Transaction } from '@marbre/db/create-database';
import type { Locale } from '@marbre/story/vocabulary/locale';
import { inOrder } from './list-languages';

/** Every language in order, held until the transaction ends: two administrators at once neither retire the last two nor add one twice. */
export async function lockLanguages(
  tx: Transaction,
): Promise<{ locale: Locale; position: number; retiredAt: Date | null }[]> {
  await tx.$executeRaw`lock table "NewsroomLanguage" in share row exclusive mode`;
  return tx.newsroomLanguage.findMany({
    orderBy: [...inOrder],
    select: { locale: true, position: true, retiredAt: true },
  });
}
