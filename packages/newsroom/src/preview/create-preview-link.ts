import { assertCan } from '@marbre/story/policy/can';
import { Problem } from '@marbre/story/vocabulary/problem';
import { z } from 'zod';
import { parseInput } from '../parse-input';
import { getEditionFacts } from '../story/edition-facts';
import type { TicketContext } from '../writing/get-collab-ticket';
import { previewSeconds, signPass } from './preview-pass';

export const createPreviewLinkInput = z.object({
  editionId: z.uuid(),
  /** Left out, the text as it is being written. */
  revisionId: z.uuid().optional(),
});

/** An address of one hour at which this session reads an edition as readers will see it. */
export async function createPreviewLink(
  context: TicketContext,
  input: z.input<typeof createPreviewLinkInput>,
): Promise<{ path: string; expiresAt: Date }> {
  assertCan(context.actor, 'edition.read');
  if (context.actor.kind !== 'person') throw new Problem('not-allowed');
  const { editionId, revisionId = null } = parseInput(createPreviewLinkInput, input);
  await getEditionFacts(context.database, editionId);
  if (revisionId) {
    const revision = await context.database.revision.findFirst({
      where: { id: revisionId, editionId },
      select: { id: true },
    });
    if (!revision) throw new Problem('not-found');
  }
  const expires = Math.floor(context.now().getTime() / 1000) + previewSeconds;
  const pass = signPass(context.ticketSecret, {
    editionId,
    revisionId,
    sessionId: context.sessionId,
    expires,
  });
  return { path: `/preview/${pass}`, expiresAt: new Date(expires * 1000) };
}
