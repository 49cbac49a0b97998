import type { Finding } from '@marbre/story/facts/finding';
import type { SummaryKind } from '@marbre/story/vocabulary/status';
import type { CommandContext } from '../context';
import type { JobPayload } from '../jobs/job-definitions';
import { notifyLive } from '../record/emit-event';
import type { SummaryWork } from './read-summary-work';

/** A summary as an engine made it; every sentence names the blocks it rests on. */
export interface MadeSummary {
  kind: SummaryKind;
  engine: { name: string; version: string };
  sentences: readonly { text: string; sourceBlockIds: readonly string[]; findings: readonly Finding[] }[];
}

/** Keeps a summary as a proposal, its sentences tied to their blocks by id and hash. For the worker. */
export async function saveSummary(
  context: Pick<CommandContext, 'database' | 'now'>,
  payload: JobPayload<'summarize-edition'>,
  work: SummaryWork,
  made: MadeSummary,
): Promise<void> {
  const { editionId, revisionId, storyId } = payload;
  const hashes = new Map(work.segments.map((segment) => [segment.blockId, segment.textHash]));
  await context.database.$transaction(async (tx) => {
    const { id: summaryId } = await tx.summary.create({
      data: {
        editionId,
        revisionId,
        kind: made.kind,
        engine: made.engine.name,
        engineVersion: made.engine.version,
        createdAt: context.now(),
        sentences: {
          create: made.sentences.map(({ text, sourceBlockIds }, position) => ({
            position,
            text,
            blockIds: [...sourceBlockIds],
            blockHashes: sourceBlockIds.map((id) => hashes.get(id) ?? ''),
          })),
        },
      },
      select: { id: true },
    });
    const findings = made.sentences.flatMap((sentence) => sentence.findings);
    await tx.finding.createMany({
      data: findings.map(({ code, severity, sourceBlockId, sourceValue, targetValue }) => ({
        editionId,
        summaryId,
        kind: code,
        severity,
        sourceBlockId,
        sourceValue,
        targetValue,
      })),
    });
    await notifyLive(tx, { topic: 'story', storyId });
  });
}
