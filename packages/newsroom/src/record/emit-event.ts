import type { Transaction } from '@marbre/db/create-database';
import { type LiveEvent, liveChannel, type OutboxPayload, type OutboxTopic, outboxEvents } from './events';

/** Puts an event in the outbox, in the transaction of the change that causes it: delivered at least once. */
export async function emitEvent<Topic extends OutboxTopic>(
  tx: Transaction,
  topic: Topic,
  payload: OutboxPayload<Topic>,
): Promise<void> {
  await tx.outboxEvent.create({ data: { topic, payload: outboxEvents[topic].parse(payload) } });
}

/**
 * Tells every listening process that something changed, when the transaction commits.
 * Best effort by nature (a process that is down hears nothing), so nothing may depend on it but freshness.
 */
export async function notifyLive(tx: Transaction, event: LiveEvent): Promise<void> {
  await tx.$executeRaw`select pg_notify(${liveChannel}, ${JSON.stringify(event)})`;
}
