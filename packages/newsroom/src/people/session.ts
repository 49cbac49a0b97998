import type { Transaction } from '@marbre/db/create-database';
import type { Prisma } from '@marbre/db/generated/prisma/client';
import { type PersonActor, personIdOf } from '@marbre/story/policy/actor';
import { type InterfaceLanguage, isInterfaceLanguage } from '@marbre/story/vocabulary/interface-language';
import { Problem } from '@marbre/story/vocabulary/problem';
import { assertCan } from '@marbre/story/policy/can';
import { z } from 'zod';
import type { CommandContext, QueryContext } from '../context';
import { parseInput } from '../parse-input';
import { notifyLive } from '../record/emit-event';
import { recordAudit } from '../record/record-audit';

const sessionDays = 14;

export const sessionIdInput = z.object({ sessionId: z.uuid() });

/** A signed-in person: what the policy needs, and what every screen shows of them. */
export interface SignedIn {
  sessionId: string;
  actor: PersonActor;
  person: { id: string; name: string; email: string; interfaceLocale: InterfaceLanguage };
}

/** What asking about a session needs: no actor, for who acts is what is asked. */
type SessionContext = Pick<CommandContext, 'database' | 'now'>;

/** Starts a session of 14 days; returns its id, which the session token carries as `sid`. */
export async function startSession(
  context: SessionContext,
  personId: string,
  userAgent: string,
): Promise<string> {
  const now = context.now();
  const session = await context.database.session.create({
    data: {
      personId,
      userAgent,
      createdAt: now,
      lastSeenAt: now,
      expiresAt: new Date(now.getTime() + sessionDays * 86_400_000),
    },
    select: { id: true },
  });
  return session.id;
}

/**
 * The person behind a session, read fresh: null when the session ended, expired or was revoked, or
 * the person was deactivated. Everything that trusts a session asks here.
 */
export async function getSignedIn(context: SessionContext, sessionId: string): Promise<SignedIn | null> {
  if (!sessionIdInput.safeParse({ sessionId }).success) return null;
  return (await listSignedIn(context, [sessionId])).get(sessionId) ?? null;
}

/** The people behind many sessions, by session and asked all at once; who is signed in no more is missing. */
export async function listSignedIn(
  context: SessionContext,
  sessionIds: readonly string[],
): Promise<Map<string, SignedIn>> {
  const now = context.now();
  const sessions = await context.database.session.findMany({
    where: {
      id: { in: [...sessionIds] },
      revokedAt: null,
      expiresAt: { gt: now },
      person: { isActive: true },
    },
    select: { id: true, lastSeenAt: true, person: { select: signedInSelect } },
  });
  await touchSessions(context, sessions);
  return new Map(sessions.map(({ id, person }) => [id, presentSignedIn(id, person)]));
}

const signedInSelect = {
  id: true,
  name: true,
  email: true,
  role: true,
  interfaceLocale: true,
  locales: { select: { locale: true } },
  sections: { select: { sectionId: true } },
} satisfies Prisma.PersonSelect;

function presentSignedIn(
  sessionId: string,
  person: Prisma.PersonGetPayload<{ select: typeof signedInSelect }>,
): SignedIn {
  return {
    sessionId,
    actor: {
      kind: 'person',
      personId: person.id,
      role: person.role,
      locales: person.locales.map(({ locale }) => locale),
      sectionIds: person.sections.map(({ sectionId }) => sectionId),
    },
    person: {
      id: person.id,
      name: person.name,
      email: person.email,
      interfaceLocale: isInterfaceLanguage(person.interfaceLocale) ? person.interfaceLocale : 'fr',
    },
  };
}

/** Writes the time last seen at most once a minute: it is for people to read, not a log. */
async function touchSessions(
  context: SessionContext,
  sessions: readonly { id: string; lastSeenAt: Date }[],
): Promise<void> {
  const now = context.now();
  const late = sessions.filter(({ lastSeenAt }) => now.getTime() - lastSeenAt.getTime() >= 60_000);
  if (late.length === 0) return;
  const ids = late.map(({ id }) => id);
  await context.database.session.updateMany({ where: { id: { in: ids } }, data: { lastSeenAt: now } });
}

/** Ends one session: the person's own, or anyone's for an administrator. */
export async function endSession(
  context: CommandContext,
  input: z.input<typeof sessionIdInput>,
): Promise<void> {
  const { sessionId } = parseInput(sessionIdInput, input);
  const session = await context.database.session.findUnique({
    where: { id: sessionId },
    select: { personId: true },
  });
  if (!session) throw new Problem('not-found');
  assertCan(context.actor, 'person.read', { personId: session.personId });
  await context.database.$transaction(async (tx) => {
    const ended = await tx.session.updateMany({
      where: { id: sessionId, revokedAt: null },
      data: { revokedAt: context.now() },
    });
    // Signing out is no matter for the record; to be signed out by somebody else is.
    if (ended.count > 0 && personIdOf(context.actor) !== session.personId) {
      await recordAudit(tx, context.actor, {
        action: 'person.manage',
        subjectKind: 'person',
        subjectId: session.personId,
        after: { endedSession: sessionId },
      });
    }
    await notifyLive(tx, { topic: 'person', personId: session.personId });
  });
}

/** Ends every session of a person, in the caller's transaction, and tells open pages and sockets. */
export async function endSessionsOf(
  tx: Transaction,
  context: CommandContext,
  personId: string,
): Promise<void> {
  await tx.session.updateMany({ where: { personId, revokedAt: null }, data: { revokedAt: context.now() } });
  await notifyLive(tx, { topic: 'person', personId });
}

/** The sessions a person has open, newest first. */
export async function listSessions(context: QueryContext, input: { personId: string }) {
  assertCan(context.actor, 'person.read', { personId: input.personId });
  return context.database.session.findMany({
    where: { personId: input.personId, revokedAt: null, expiresAt: { gt: context.now() } },
    orderBy: { createdAt: 'desc' },
    take: 50,
    select: { id: true, userAgent: true, createdAt: true, lastSeenAt: true },
  });
}
