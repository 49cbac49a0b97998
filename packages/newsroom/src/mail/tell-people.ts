import { isLocale } from '@marbre/story/vocabulary/locale';
import type { QueryContext } from '../context';
import type { OutboxHandlers } from '../record/deliver-outbox';
import { type MailSubject, mailWords } from './mail-words';
import type { Mailer } from './mailer';

export interface TellingOptions {
  mailer: Mailer;
  /** Address of the newsroom without a slash at its end, for links. */
  siteUrl: string;
}

/**
 * What the outbox sets off. Readers' caches are told by notification already; here the people of a story
 * are told by mail what they did not do themselves and would want to know.
 */
export function createOutboxHandlers(
  context: Pick<QueryContext, 'database'>,
  options: TellingOptions,
): OutboxHandlers {
  return {
    // Readers have it; its authors see it on the desk. Nothing else hangs on it yet.
    'edition.published': async () => undefined,
    'edition.withdrawn': ({ id, payload }) =>
      tellStoryPeople(context, options, id, payload.editionId, 'withdrawn'),
    'release.failed': ({ id, payload }) =>
      tellStoryPeople(context, options, id, payload.editionId, 'releaseFailed'),
    // The link is shown once to the administrator who made it and is kept nowhere, so it cannot be mailed.
    'invitation.created': async () => undefined,
  };
}

/** Writes to whoever began the story and whoever last approved or planned the edition, each in their language. */
async function tellStoryPeople(
  { database }: Pick<QueryContext, 'database'>,
  { mailer, siteUrl }: TellingOptions,
  eventId: string,
  editionId: string,
  subject: MailSubject,
): Promise<void> {
  const person = { select: { id: true, email: true, interfaceLocale: true, isActive: true } };
  const edition = await database.edition.findUnique({
    where: { id: editionId },
    select: {
      storyId: true,
      locale: true,
      headline: true,
      story: { select: { createdBy: person } },
      approvals: { orderBy: { id: 'desc' }, take: 1, select: { approvedBy: person } },
      plannedReleases: { orderBy: { id: 'desc' }, take: 1, select: { plannedBy: person } },
    },
  });
  if (!edition) return;
  const people = [
    edition.story.createdBy,
    edition.approvals[0]?.approvedBy,
    edition.plannedReleases[0]?.plannedBy,
  ].flatMap((one) => (one?.isActive ? [[one.id, one] as const] : []));
  const link = `${siteUrl}/desk/stories/${edition.storyId}/${edition.locale}`;
  for (const [personId, { email, interfaceLocale }] of new Map(people)) {
    const words = mailWords[isLocale(interfaceLocale) ? interfaceLocale : 'fr'][subject];
    const fill = (text: string) =>
      text
        .replaceAll('{headline}', edition.headline.replace(/\s+/g, ' '))
        .replaceAll('{locale}', edition.locale)
        .replaceAll('{link}', link);
    await mailer.send({
      to: email,
      subject: fill(words.subject),
      text: fill(words.text),
      messageId: `<outbox-${eventId}-${personId}@marbre>`,
    });
  }
}
