import { Client } from 'pg';

export interface ListenOptions {
  /** Connection string; a connection of its own is held, outside the pool. */
  url: string;
  channel: string;
  onMessage: (payload: string) => void;
  /**
   * Called every time listening begins again after an interruption: whatever was said meanwhile is lost,
   * so caches must be cleared and positions in logs caught up.
   */
  onReconnect: () => void;
  onError?: (error: unknown) => void;
}

export interface Listener {
  close(): Promise<void>;
}

const longestPause = 5_000;

/**
 * Listens on a Postgres channel and keeps listening: a lost connection is made again, at growing intervals up
 * to five seconds. Resolves once listening; rejects when the first connection cannot be made.
 */
export async function listen(options: ListenOptions): Promise<Listener> {
  let client: Client | null = null;
  let isClosed = false;
  let retry: NodeJS.Timeout | undefined;

  async function connect(): Promise<void> {
    const next = new Client({
      connectionString: options.url,
      application_name: `marbre listens to ${options.channel}`,
      keepAlive: true,
      connectionTimeoutMillis: 10_000,
    });
    let isLost = false;
    const lose = (error?: unknown) => {
      if (isLost) return;
      isLost = true;
      if (client !== next) return;
      client = null;
      if (error) options.onError?.(error);
      if (!isClosed) reconnect(100);
    };
    next.on('error', lose);
    next.on('end', () => lose());
    next.on('notification', (message) => options.onMessage(message.payload ?? ''));
    try {
      await next.connect();
      await next.query(`listen ${next.escapeIdentifier(options.channel)}`);
    } catch (error) {
      await next.end().catch(() => undefined);
      throw error;
    }
    if (isClosed || isLost) {
      await next.end().catch(() => undefined);
      if (!isClosed) throw new Error('The connection was lost as soon as it was made.');
      return;
    }
    client = next;
  }

  function reconnect(pause: number): void {
    retry = setTimeout(() => {
      connect().then(
        () => {
          if (!isClosed) options.onReconnect();
        },
        (error: unknown) => {
          options.onError?.(error);
          if (!isClosed) reconnect(Math.min(pause * 2, longestPause));
        },
      );
    }, pause);
  }

  await connect();
  return {
    async close() {
      isClosed = true;
      clearTimeout(retry);
      await client?.end().catch(() => undefined);
    },
  };
}
