import type { Transaction } from '@marbre/db/create-database';
import { assertCan } from '@marbre/story/policy/can';
import { Problem } from '@marbre/story/vocabulary/problem';
import type { EditionStatus } from '@marbre/story/vocabulary/status';
import { z } from 'zod';
import type { CommandContext } from '../context';
import { parseInput } from '../parse-input';
import { notifyLive } from '../record/emit-event';
import { recordAudit } from '../record/record-audit';
import { assertSectionsExist } from '../settings/sections';
import { storyFields } from './story-fields';
import { setTopics } from './topics';

export const changeStoryInput = z.object({
  storyId: z.uuid(),
  /** The version the person saw; an older one is refused with `version-conflict`. */
  version: z.int(),
  sectionId: storyFields.sectionId,
  bylines: storyFields.bylines,
  topics: storyFields.topics,
  sourcesNote: storyFields.note,
  rightsNote: storyFields.note,
});

/** Changes a story's metadata. Two people saving at once: the second is told, and nothing of the first is lost. */
export async function changeStory(
  context: CommandContext,
  input: z.input<typeof changeStoryInput>,
): Promise<{ version: number }> {
  const { storyId, version, sectionId, bylines, topics, ...notes } = parseInput(changeStoryInput, input);
  return context.database.$transaction(async (tx) => {
    await tx.$queryRaw`select id from "Story" where id = ${storyId}::uuid for no key update`;
    const before = await tx.story.findUnique({
      where: { id: storyId },
      include: {
        bylines: { orderBy: { position: 'asc' }, select: { name: true } },
        topics: { select: { topic: { select: { name: true } } } },
      },
    });
    if (!before) throw new Problem('not-found');
    const { createdById } = before;
    const statuses = await holdStatuses(tx, storyId);
    assertCan(context.actor, 'story.change', { sectionId: before.sectionId, createdById, statuses });
    assertCan(context.actor, 'story.change', { sectionId, createdById, statuses });
    if (before.version !== version) {
      throw new Problem('version-conflict', { values: { version: before.version } });
    }
    await assertSectionsExist(tx, [sectionId]);
    await tx.byline.deleteMany({ where: { storyId } });
    await tx.story.update({
      where: { id: storyId },
      data: {
        ...notes,
        sectionId,
        version: version + 1,
        bylines: { create: bylines.map((name, position) => ({ name, position })) },
      },
    });
    await setTopics(tx, storyId, topics);
    await recordAudit(tx, context.actor, {
      action: 'story.change',
      subjectKind: 'story',
      subjectId: storyId,
      before: {
        sectionId: before.sectionId,
        bylines: before.bylines.map(({ name }) => name),
        topics: before.topics.map(({ topic }) => topic.name),
        sourcesNote: before.sourcesNote,
        rightsNote: before.rightsNote,
      },
      after: { sectionId, bylines, topics, ...notes },
    });
    await notifyLive(tx, { topic: 'story', storyId });
    return { version: version + 1 };
  });
}

/**
 * Where each edition stands; none moves on until the change is made, so that nothing is approved unseen. A source
 * comes before what was translated from it, as it does for whoever follows its text: see `followText`.
 */
async function holdStatuses(tx: Transaction, storyId: string): Promise<EditionStatus[]> {
  const editions = await tx.$queryRaw<{ status: EditionStatus }[]>`
    select status from "Edition" where "storyId" = ${storyId}::uuid order by "createdAt", id for share`;
  return editions.map(({ status }) => status);
}
