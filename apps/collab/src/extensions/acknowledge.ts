import type { Extension, onStatelessPayload } from '@hocuspocus/server';

const question = /^sent:(\d{1,15})$/;

/**
 * Answers a browser that asks "is everything I sent so far saved?". Messages of one connection are handled
 * one after the other, each update only when it is in the log, so to have come to the question is the
 * answer. Hocuspocus's own count of acknowledgements goes wrong when updates waited for a connection.
 */
export class Acknowledge implements Extension {
  readonly extensionName = 'acknowledge';

  onStateless({ connection, payload }: onStatelessPayload): Promise<void> {
    const count = question.exec(payload)?.[1];
    // Nothing that a reader sends is saved, so nothing of theirs is confirmed.
    if (count && !connection.readOnly) connection.sendStateless(`saved:${count}`);
    return Promise.resolve();
  }
}
