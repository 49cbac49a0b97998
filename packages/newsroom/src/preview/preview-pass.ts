import { z } from 'zod';
import { readClaim, signClaim } from '../people/signed-claim';

/** Long enough to read a long story and have it read over one's shoulder. */
export const previewSeconds = 60 * 60;

const purpose = 'preview';

const passSchema = z.object({
  editionId: z.uuid(),
  /** Null for the present text, as it is at each reading. */
  revisionId: z.uuid().nullable(),
  sessionId: z.uuid(),
  /** Seconds since 1970 after which it opens nothing. */
  expires: z.int(),
});

/** What a preview's address says: this session may read this text as readers will. */
export type PreviewPass = z.infer<typeof passSchema>;

export function signPass(secret: string, pass: PreviewPass): string {
  return signClaim(secret, purpose, pass);
}

/** The pass in an address, or null when it was not one of ours. It may have run out. */
export function readPass(secret: string, text: string): PreviewPass | null {
  const pass = passSchema.safeParse(readClaim(secret, purpose, text));
  return pass.success ? pass.data : null;
}
