import { plainComment } from '@marbre/story/comment/comment-body';
import { isInterfaceLanguage } from '@marbre/story/vocabulary/interface-language';
import { namesOf } from '../comment/names-of';
import type { QueryContext } from '../context';
import type { Mailer } from '../mail/mailer';
import { type DigestKind, digestWords, fillWords } from './digest-words';

/** Characters of a comment that are quoted in a mail. */
const excerpt = 280;

/**
 * Mails one digest, in its person's language, grouped by story. What was read meanwhile is left out, and no
 * mail is written when nothing is left. Safe to call again: a digest that was sent is not sent twice, and
 * an attempt that was cut off in the middle carries the same message id when it is repeated.
 */
export async function sendDigest(
  { database, now }: Pick<QueryContext, 'database' | 'now'>,
  { mailer, siteUrl }: { mailer: Mailer; siteUrl: string },
  digestId: string,
): Promise<void> {
  const digest = await database.digest.findUnique({
    where: { id: digestId },
    select: {
      sentAt: true,
      person: { select: { email: true, interfaceLocale: true, isActive: true, wantsDigest: true } },
      notifications: {
        where: { readAt: null, OR: [{ commentId: null }, { comment: { deletedAt: null } }] },
        orderBy: { id: 'asc' },
        select: {
          kind: true,
          editionId: true,
          threadId: true,
          actor: { select: { name: true } },
          edition: { select: { storyId: true, locale: true, headline: true } },
          comment: { select: { body: true } },
        },
      },
    },
  });
  if (!digest || digest.sentAt || !digest.person.isActive || !digest.person.wantsDigest) return;
  const { person, notifications } = digest;
  if (notifications.length === 0) return;
  const locale = isInterfaceLanguage(person.interfaceLocale) ? person.interfaceLocale : 'fr';
  const words = digestWords[locale];
  const names = await namesOf(
    database,
    notifications.map(({ comment }) => comment?.body ?? ''),
  );
  const byEdition = Map.groupBy(notifications, ({ editionId }) => editionId);
  const parts = [...byEdition.values()].map((group) => {
    const { storyId, locale: language, headline } = group[0]!.edition;
    const lines = group.map(({ kind, actor, comment, threadId }) => {
      const said = plainComment(comment?.body ?? '', names, words.desk).replace(/\s+/g, ' ');
      const short = said.length > excerpt ? `${said.slice(0, excerpt - 1).toWellFormed()}…` : said;
      const link = `${siteUrl}/desk/stories/${storyId}/${language}${threadId ? `?thread=${threadId}` : ''}`;
      const happened = fillWords(words.kinds[kind as DigestKind], { name: actor?.name ?? words.somebody });
      return `${happened}\n${short}\n${link}`;
    });
    return [fillWords(words.about, { headline: oneLine(headline) || words.untitled }), ...lines].join('\n\n');
  });
  await mailer.send({
    to: person.email,
    subject: fillWords(words.subject(notifications.length), { count: String(notifications.length) }),
    text: [...parts, words.footer].join('\n\n\n'),
    messageId: `<digest-${digestId}@marbre>`,
  });
  await database.digest.update({ where: { id: digestId }, data: { sentAt: now() } });
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
