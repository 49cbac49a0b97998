import * as Y from 'yjs';
import type { Carriage } from './plan-carrying';

/**
 * True when their writer has since put these words somewhere, as the device of a writer who is there does; or most of
 * them, when some were taken back meanwhile. What was carried and then changed can no longer be told.
 */
export function isCarried({ store }: Y.Doc, { runs, writer, since }: Carriage): boolean {
  const [words = ''] = runs.map((run) => run.words).sort((one, other) => other.length - one.length);
  const structs = store.clients.get(writer) ?? [];
  if (Y.getState(store, writer) <= since) return false;
  return structs.slice(Y.findIndexSS(structs, since)).some((struct) => {
    if (!(struct instanceof Y.Item) || !(struct.content instanceof Y.ContentString)) return false;
    const written = struct.content.str.slice(Math.max(0, since - struct.id.clock));
    return written.includes(words) || (written.length * 2 > words.length && words.includes(written));
  });
}
