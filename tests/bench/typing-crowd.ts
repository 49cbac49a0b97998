import { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider';
import WebSocket from 'ws';
import * as Y from 'yjs';
import type { Place } from '../support/look-inside';

/** One writer's copy of the document. */
export interface Writer {
  document: Y.Doc;
  provider: HocuspocusProvider;
  close(): void;
}

/**
 * `count` people type in one document, `rate` keystrokes a second each, for `seconds`. Returns, in milliseconds,
 * how long every keystroke took to reach every other person's document.
 */
export async function typeTogether(
  place: Place,
  count: number,
  rate: number,
  seconds: number,
): Promise<number[]> {
  const writers = await Promise.all(Array.from({ length: count }, () => join(place)));
  const sentAt = new Map<string, number>();
  const latencies: number[] = [];
  const heard = new Set<string>();
  const arrived = (reader: number, text: string) => {
    for (const [token] of text.matchAll(/<\w+>/g)) {
      const at = sentAt.get(token);
      if (at === undefined || token.startsWith(`<${reader.toString(36)}x`) || heard.has(`${reader}${token}`))
        continue;
      heard.add(`${reader}${token}`);
      latencies.push(performance.now() - at);
    }
  };
  writers.forEach(({ document }, reader) => {
    fragmentOf(document).observeDeep((events) => {
      for (const event of events) {
        for (const { insert } of event.changes.delta) if (typeof insert === 'string') arrived(reader, insert);
      }
    });
  });

  // One paragraph for all: two that are begun at once would be two, and their first words no event.
  const first = writers[0];
  if (first) textOf(first.document);
  while (!writers.every(({ document }) => hasText(document))) await wait(20);

  const strokes = rate * seconds;
  await Promise.all(
    writers.map(async ({ document }, index) => {
      const text = textOf(document);
      // Not all at the same instant, as people are not.
      await wait((1000 / rate) * (index / count));
      for (let stroke = 0; stroke < strokes; stroke += 1) {
        const token = `<${index.toString(36)}x${stroke.toString(36)}>`;
        sentAt.set(token, performance.now());
        document.transact(() => text.insert(text.length, token));
        await wait(1000 / rate);
      }
    }),
  );
  const expected = count * strokes * (count - 1);
  const until = performance.now() + 20_000;
  while (latencies.length < expected && performance.now() < until) await wait(50);
  for (const writer of writers) writer.close();
  if (latencies.length < expected) {
    throw new Error(`${expected - latencies.length} of ${expected} keystrokes did not arrive.`);
  }
  return latencies;
}

/** Opens and closes the document as a browser tab does. */
export async function openAndClose(place: Place): Promise<void> {
  (await join(place)).close();
}

/** Opens a document as one more writer. */
export async function join(place: Place): Promise<Writer> {
  const document = new Y.Doc();
  const socket = new HocuspocusProviderWebsocket({ url: place.url, WebSocketPolyfill: WebSocket });
  const provider = new HocuspocusProvider({
    websocketProvider: socket,
    name: place.name,
    token: place.token(),
    document,
    awareness: null,
  });
  provider.attach();
  await new Promise<void>((done, fail) => {
    const late = setTimeout(() => fail(new Error(`${place.url} did not let us in within 15 s.`)), 15_000);
    const enter = () => {
      clearTimeout(late);
      done();
    };
    if (provider.isSynced) enter();
    provider.on('synced', enter);
    provider.on('authenticationFailed', ({ reason }: { reason: string }) => fail(new Error(reason)));
  });
  return {
    document,
    provider,
    close() {
      provider.destroy();
      socket.destroy();
      document.destroy();
    },
  };
}

function fragmentOf(document: Y.Doc): Y.XmlFragment {
  return document.getXmlFragment('story');
}

function hasText(document: Y.Doc): boolean {
  const nodes = fragmentOf(document).toArray();
  return nodes.some(
    (node) => node instanceof Y.XmlElement && node.nodeName === 'paragraph' && node.length > 0,
  );
}

/** The text of the document's last paragraph; an empty document is given one. */
export function textOf(document: Y.Doc): Y.XmlText {
  const fragment = fragmentOf(document);
  const last = fragment
    .toArray()
    .findLast((node): node is Y.XmlElement => node instanceof Y.XmlElement && node.nodeName === 'paragraph');
  const inside = last?.toArray().find((node): node is Y.XmlText => node instanceof Y.XmlText);
  if (inside) return inside;
  const text = new Y.XmlText();
  const paragraph = last ?? new Y.XmlElement('paragraph');
  document.transact(() => {
    if (!last) {
      paragraph.setAttribute('id', 'bench');
      fragment.push([paragraph]);
    }
    paragraph.insert(0, [text]);
  });
  return text;
}

export function wait(duration: number): Promise<void> {
  return new Promise((done) => setTimeout(done, duration));
}
