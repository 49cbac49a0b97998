import { listenChannel } from '@marbre/db/listen-channel';
import { liveChannel, type LiveEvent, liveEventSchema } from './events';

/** What a process that follows the newsroom live is told. */
export interface LiveHandlers {
  onEvent: (event: LiveEvent) => void;
  /** Listening has begun, or begun again: anything may have changed unheard before this moment. */
  onReady: () => void;
  /** Nothing will be heard until the next `onReady`. */
  onGap: () => void;
}

/**
 * Follows every live event of the newsroom on one connection to the database at `url`. An event of a newer
 * version of Marbre that this one does not know is passed over. Returns a function that stops.
 */
export function listenLive(url: string, handlers: LiveHandlers, channel = liveChannel): () => Promise<void> {
  return listenChannel(url, channel, {
    onMessage: (payload) => {
      const event = liveEventSchema.safeParse(parseJson(payload));
      if (event.success) handlers.onEvent(event.data);
    },
    onReady: handlers.onReady,
    onGap: handlers.onGap,
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
