import { recoverLostRuns } from '@marbre/newsroom/job/recover-lost-runs';
import { createOutboxHandlers } from '@marbre/newsroom/mail/tell-people';
import type { Mailer } from '@marbre/newsroom/mail/mailer';
import { gatherDigests, pruneNotifications } from '@marbre/newsroom/notification/gather-digests';
import { releaseDue } from '@marbre/newsroom/publishing/release-due';
import { deliverOutbox, pruneOutbox } from '@marbre/newsroom/record/deliver-outbox';
import { claimDueSchedules } from '@marbre/newsroom/schedule/claim-due-schedules';
import { onceInAWhile } from './once-in-a-while';
import type { Workshop } from './perform-run';
import { startTicker, type Ticker } from './ticker';

/** Longest pause between two looks at the clock, in milliseconds: how late anything is at most, woken or not. */
const longestPause = 1_000;

const housekeepingPause = 30_000;
const digestPause = 30_000;
const complaintPause = 30_000;

/**
 * Starts what happens by the clock: due releases and schedules, delivery from the outbox, mail about what was
 * not read, and a look after runs that were lost. Each goes on whatever the others do. Returns a function that stops them all.
 */
export function startClocks(
  workshop: Workshop,
  options: { mailer: Mailer; siteUrl: string },
): () => Promise<void> {
  const { newsroom, log } = workshop;
  const complain = onceInAWhile(
    (err, repeats) => log.error({ err, repeats }, 'a clock missed a beat'),
    complaintPause,
  );
  const tick = (name: string, beat: () => Promise<number>): Ticker =>
    startTicker(beat, { onError: (error) => complain(error, name) });

  const releases = tick('releases', async () => {
    const { published, failed, nextDueAt } = await releaseDue(newsroom);
    if (published + failed > 0) log.info({ published, failed }, 'planned releases came due');
    const untilNext = nextDueAt ? nextDueAt.getTime() - newsroom.now().getTime() : longestPause;
    // A release another worker holds stays due for a moment: do not spin on it.
    return Math.min(Math.max(untilNext, 20), longestPause);
  });
  const schedules = tick('schedules', async () => {
    const queued = await claimDueSchedules(newsroom);
    if (queued > 0) log.info({ queued }, 'schedules came due');
    return longestPause;
  });
  const handlers = createOutboxHandlers(newsroom, options);
  const outbox = tick('outbox', async () => {
    await deliverOutbox(newsroom, handlers, ({ error, ...event }) =>
      log.warn({ err: error, ...event }, 'an event could not be delivered and stays in the outbox'),
    );
    return longestPause;
  });
  const digests = tick('digests', async () => {
    const gathered = await gatherDigests(newsroom);
    if (gathered > 0) log.info({ gathered }, 'mails about unread comments are due');
    return digestPause;
  });
  const housekeeping = tick('housekeeping', async () => {
    const recovered = await recoverLostRuns(newsroom);
    if (recovered > 0) log.warn({ recovered }, 'runs unknown to the queue were found');
    await pruneOutbox(newsroom);
    await pruneNotifications(newsroom);
    return housekeepingPause;
  });

  const stopListening = newsroom.live.onWord((word) => {
    if (word === 'reconnected') [releases, schedules, outbox].forEach((clock) => clock.wake());
    else if (word.topic === 'story') releases.wake();
    else if (word.topic === 'schedule') schedules.wake();
    else if (word.topic === 'reading') outbox.wake();
  });
  return async () => {
    stopListening();
    await Promise.all([releases, schedules, outbox, digests, housekeeping].map((clock) => clock.stop()));
  };
}
