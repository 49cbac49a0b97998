import { assertCan } from '@marbre/story/policy/can';
import { Problem } from '@marbre/story/vocabulary/problem';
import { z } from 'zod';
import type { CommandContext } from '../context';
import { parseInput } from '../parse-input';
import { notifyLive } from '../record/emit-event';
import { recordAudit } from '../record/record-audit';
import { getEditionFacts } from './edition-facts';
import { assertSlugFree, slugField } from './slug';

export const changeSlugInput = z.object({ editionId: z.uuid(), version: z.int(), slug: slugField });

/** Changes the address an edition will be published at; after publication its address is for good. */
export async function changeSlug(
  context: CommandContext,
  input: z.input<typeof changeSlugInput>,
): Promise<{ version: number }> {
  const { editionId, version, slug } = parseInput(changeSlugInput, input);
  return context.database.$transaction(async (tx) => {
    await tx.$queryRaw`select id from "Edition" where id = ${editionId}::uuid for update`;
    assertCan(context.actor, 'edition.write', await getEditionFacts(tx, editionId));
    const edition = await tx.edition.findUniqueOrThrow({ where: { id: editionId } });
    if (edition.version !== version) {
      throw new Problem('version-conflict', { values: { version: edition.version } });
    }
    if (edition.firstPublishedAt) throw new Problem('status-not-allowed', { field: 'slug' });
    await assertSlugFree(tx, edition, slug);
    await tx.edition.update({ where: { id: editionId }, data: { slug, version: version + 1 } });
    await recordAudit(tx, context.actor, {
      action: 'edition.write',
      subjectKind: 'edition',
      subjectId: editionId,
      before: { slug: edition.slug },
      after: { slug },
    });
    await notifyLive(tx, { topic: 'story', storyId: edition.storyId });
    return { version: version + 1 };
  });
}
