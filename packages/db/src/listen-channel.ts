import pg from 'pg';

/** What a listener is told. Notifications are only hints: whoever heard nothing must be able to ask. */
export interface ChannelHandlers {
  onMessage: (payload: string) => void;
  /** Listening has begun, or begun again: anything may have happened before. */
  onReady: () => void;
  /** The connection is gone; nothing will be heard until the next `onReady`. */
  onGap: () => void;
}

/** What the database calls a connection that listens to a channel. */
export function listenerName(channel: string): string {
  return `marbre listening to ${channel}`;
}

const heartbeatEvery = 1_000;
const silenceAllowed = 2_000;
const firstPause = 100;
const longestPause = 2_000;

/**
 * Listens to a Postgres notification channel over one connection of its own, reconnecting for as long as
 * it is open. A question is asked every second, so that a connection that died without a word (a pulled
 * cable, a sleeping machine) is noticed within three. Returns a function that ends it.
 */
export function listenChannel(url: string, channel: string, handlers: ChannelHandlers): () => Promise<void> {
  let isClosed = false;
  let current: pg.Client | undefined;
  let retry: NodeJS.Timeout | undefined;
  let pause = firstPause;

  const open = () => {
    const client = new pg.Client({
      connectionString: url,
      keepAlive: true,
      connectionTimeoutMillis: 5_000,
      query_timeout: silenceAllowed,
      application_name: listenerName(channel),
    });
    current = client;
    let wasReady = false;
    let heartbeat: NodeJS.Timeout | undefined;
    let isLost = false;
    const lose = () => {
      if (isLost) return;
      isLost = true;
      clearInterval(heartbeat);
      client.removeAllListeners('notification');
      void client.end().catch(() => undefined);
      if (wasReady) handlers.onGap();
      if (isClosed) return;
      retry = setTimeout(open, pause);
      pause = Math.min(pause * 2, longestPause);
    };
    client.on('error', lose);
    client.on('end', lose);
    client.on('notification', (message) => handlers.onMessage(message.payload ?? ''));
    client
      .connect()
      .then(() => client.query(`listen ${client.escapeIdentifier(channel)}`))
      .then(() => {
        if (isClosed || isLost) return;
        wasReady = true;
        pause = firstPause;
        heartbeat = setInterval(() => void client.query('select 1').catch(lose), heartbeatEvery);
        handlers.onReady();
      })
      .catch(lose);
  };
  open();

  return async () => {
    isClosed = true;
    clearTimeout(retry);
    current?.removeAllListeners('end');
    await current?.end().catch(() => undefined);
  };
}
