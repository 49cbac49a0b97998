import type { CommandContext } from '../context';
import { type OutboxPayload, type OutboxTopic, outboxEvents } from './events';

/** Milliseconds a delivery may take before another worker takes the event up again. */
const lease = 120_000;

/** Days delivered events are kept for whoever asks what happened. */
const keptDays = 30;

/** An event on its way; `id` is the same at every redelivery, which is how a receiver tells it is one. */
export interface OutboxDelivery<Topic extends OutboxTopic> {
  id: string;
  payload: OutboxPayload<Topic>;
}

/** What is done about each topic. A handler may be called more than once for one event and must bear it. */
export type OutboxHandlers = {
  [Topic in OutboxTopic]: (event: OutboxDelivery<Topic>) => Promise<void>;
};

export interface OutboxFailure {
  id: string;
  topic: string;
  error: unknown;
}

/**
 * Delivers what is due in the outbox, oldest first, at least once each.
 *
 * An event is leased before it is handled, so that a worker killed in the middle leaves it to be delivered
 * again when the lease is over. A failure is written down and tried again, ever more patiently, for good.
 * Returns how many were delivered.
 */
export async function deliverOutbox(
  context: Pick<CommandContext, 'database' | 'now'>,
  handlers: OutboxHandlers,
  onFailure: (failure: OutboxFailure) => void,
): Promise<number> {
  let delivered = 0;
  for (let event = await lend(context); event; event = await lend(context)) {
    const { id, topic, attempts } = event;
    try {
      await handle(handlers, topic as OutboxTopic, { id: id.toString(), payload: event.payload });
      await context.database.outboxEvent.update({
        where: { id },
        data: { deliveredAt: context.now(), lastFailure: null },
      });
      delivered += 1;
    } catch (error) {
      onFailure({ id: id.toString(), topic, error });
      await context.database.outboxEvent.update({
        where: { id },
        data: {
          lastFailure: String(error).slice(0, 500),
          nextAttemptAt: new Date(context.now().getTime() + retryDelay(attempts)),
        },
      });
    }
  }
  return delivered;
}

/** Forgets events delivered long ago; returns how many. */
export async function pruneOutbox(context: Pick<CommandContext, 'database' | 'now'>): Promise<number> {
  const before = new Date(context.now().getTime() - keptDays * 86_400_000);
  const { count } = await context.database.outboxEvent.deleteMany({ where: { deliveredAt: { lt: before } } });
  return count;
}

async function lend({ database, now }: Pick<CommandContext, 'database' | 'now'>) {
  const until = new Date(now().getTime() + lease);
  const [event] = await database.$queryRaw<
    { id: bigint; topic: string; payload: unknown; attempts: number }[]
  >`
    update "OutboxEvent" set attempts = attempts + 1, "nextAttemptAt" = ${until}
    where id = (
      select id from "OutboxEvent"
      where "deliveredAt" is null and "nextAttemptAt" <= ${now()}
      order by id limit 1
      for update skip locked
    )
    returning id, topic, payload, attempts`;
  return event ?? null;
}

async function handle<Topic extends OutboxTopic>(
  handlers: OutboxHandlers,
  topic: Topic,
  event: { id: string; payload: unknown },
): Promise<void> {
  const payload = outboxEvents[topic].parse(event.payload) as OutboxPayload<Topic>;
  await handlers[topic]({ id: event.id, payload });
}

/** Milliseconds: 5 s, 10 s, 20 s … at most an hour. */
function retryDelay(attempts: number): number {
  return Math.min(5_000 * 2 ** (attempts - 1), 3_600_000);
}
