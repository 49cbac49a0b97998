import { isInterfaceLanguage } from '@marbre/story/vocabulary/interface-language';
import type { QueryContext } from '../context';
import { notifyPeople } from '../notification/notify-people';
import { sendDigest } from '../notification/send-digest';
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
  context: Pick<QueryContext, 'database' | 'now'>,
  options: TellingOptions,
): OutboxHandlers {
  return {
    // Readers have it; its authors see it on the desk. Nothing else hangs on it yet.
    'edition.published': async () => undefined,
    'edition.withdrawn': ({ id, payload }) =>
      tellStoryPeople(context, options, id, payload.editionId, 'withdrawn'),
    'release.failed': async ({ id, payload }) => {
      const { editionId, releaseId } = payload;
      const people = await listStoryPeople(context, editionId);
      await context.database.$transaction((tx) =>
        notifyPeople(tx, {
          personIds: people?.people.map((person) => person.id) ?? [],
          kind: 'release_failed',
          cause: `release:${releaseId}`,
          actorId: null,
          editionId,
          at: context.now(),
        }),
      );
      await tellStoryPeople(context, options, id, editionId, 'releaseFailed');
    },
    'digest.due': ({ payload }) => sendDigest(context, options, payload.digestId),
    // The link is shown once to the administrator who made it and is kept nowhere, so it cannot be mailed.
    'invitation.created': async () => undefined,
  };
}

/** Whoever began the story and whoever last approved or planned the edition. */
async function listStoryPeople({ database }: Pick<QueryContext, 'database'>, editionId: string) {
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
  if (!edition) return null;
  const people = [
    edition.story.createdBy,
    edition.approvals[0]?.approvedBy,
    edition.plannedReleases[0]?.plannedBy,
  ].flatMap((one) => (one?.isActive ? [[one.id, one] as const] : []));
  return { edition, people: [...new Map(people).values()] };
}

/** Writes to the people of a story, each in their language. */
async function tellStoryPeople(
  context: Pick<QueryContext, 'database'>,
  { mailer, siteUrl }: TellingOptions,
  eventId: string,
  editionId: string,
  subject: MailSubject,
): Promise<void> {
  const found = await listStoryPeople(context, editionId);
  if (!found) return;
  const { edition, people } = found;
  const link = `${siteUrl}/desk/stories/${edition.storyId}/${edition.locale}`;
  for (const { id: personId, email, interfaceLocale } of people) {
    const words = mailWords[isInterfaceLanguage(interfaceLocale) ? interfaceLocale : 'fr'][subject];
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
