import { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider';
import { plainTextOf } from '@marbre/story/document/plain-text';
import { documentNameOf, readDocument } from '@marbre/story/document/yjs-mapping';
import { vi } from 'vitest';
import WebSocket from 'ws';
import * as Y from 'yjs';
import { OwnWords } from '../../apps/web/src/features/writing/session/own-words';
import { readSync } from '../../apps/web/src/features/writing/session/read-sync';

export interface TestEditor {
  ydoc: Y.Doc;
  provider: HocuspocusProvider;
  /** Codes with which the socket was closed, oldest first. */
  closeCodes: number[];
  /** Reasons with which the server refused to open the document. */
  refusals: string[];
  /** Types at the end of the headline, in one go. */
  type(words: string): void;
  /** The whole text as this browser holds it. */
  text(): string;
  isReadOnly(): boolean;
  /** Cuts the line without a word, as a broken network does. */
  cut(): void;
  untilSynced(): Promise<void>;
  /** Asks the server whether all that was typed is saved, and waits for its word. */
  untilSaved(patienceMs?: number): Promise<void>;
  close(): void;
}

/** A browser's socket, closed while it still connects, throws at nobody; Node's would end the test run. */
class BrowserLikeSocket extends WebSocket {
  constructor(...connection: ConstructorParameters<typeof WebSocket>) {
    super(...connection);
    this.on('error', () => undefined);
  }
}

/** What a browser does with a live document, without a browser. */
export function openEditor(options: {
  url: string;
  editionId: string;
  ticket: () => Promise<string> | string;
  /** What this device kept of the document when it was last open. */
  device?: Uint8Array;
  /** A page that is closed in the moment in which it would carry its words along does not. */
  carries?: boolean;
}): TestEditor {
  const ydoc = new Y.Doc();
  if (options.device) Y.applyUpdate(ydoc, options.device);
  const closeCodes: number[] = [];
  const refusals: string[] = [];
  const confirmed = new Set<string>();
  let asked = 0;
  let retry: NodeJS.Timeout | undefined;
  /** The server has said on this connection what it has, and been told what only this browser has. */
  let isAgreed = false;
  const socket = new HocuspocusProviderWebsocket({
    url: options.url,
    WebSocketPolyfill: BrowserLikeSocket,
    delay: 50,
    minDelay: 50,
    maxDelay: 200,
  });
  const words: OwnWords = new OwnWords(ydoc, { line: () => provider, origin: 'own words' });
  if (options.carries === false) words.close();
  const provider: HocuspocusProvider = new HocuspocusProvider({
    websocketProvider: socket,
    name: documentNameOf(options.editionId),
    document: ydoc,
    token: async () => options.ticket(),
    onMessage: ({ message }) => {
      const change = readSync(message);
      if (change) words.hear(change.update);
      if (change?.isServerState) {
        queueMicrotask(() => {
          isAgreed = true;
          words.agree();
        });
      }
    },
    onClose: ({ event }) => {
      isAgreed = false;
      words.cutOff();
      closeCodes.push(event.code);
    },
    onAuthenticationFailed: ({ reason }) => {
      refusals.push(reason);
      // As the real editor does while the database is away.
      if (!reason.endsWith('unavailable') && !reason.startsWith('Failed to get token')) return;
      socket.disconnect();
      retry = setTimeout(() => void socket.connect(), 300);
    },
    onStateless: ({ payload }) => void (words.tell(payload) || confirmed.add(payload)),
  });
  provider.attach();
  const untilSynced = () => vi.waitUntil(() => provider.isSynced, { timeout: 15_000, interval: 10 });
  return {
    ydoc,
    provider,
    closeCodes,
    refusals,
    type(words) {
      const headline = ydoc.getXmlFragment('story').get(0) as Y.XmlElement;
      if (headline.length === 0) headline.insert(0, [new Y.XmlText()]);
      const text = headline.get(0) as Y.XmlText;
      text.insert(text.length, words);
    },
    text: () => plainTextOf(readDocument(ydoc)),
    isReadOnly: () => provider.authorizedScope === 'readonly',
    cut: () => (socket.webSocket as WebSocket | null)?.terminate(),
    untilSynced: async () => void (await untilSynced()),
    async untilSaved(patienceMs = 15_000) {
      asked += 1;
      const question = asked;
      await vi.waitUntil(
        () => {
          if (isAgreed) provider.sendStateless(`sent:${question}`);
          return confirmed.has(`saved:${question}`);
        },
        { timeout: patienceMs, interval: 20 },
      );
    },
    close() {
      clearTimeout(retry);
      words.close();
      provider.destroy();
      socket.destroy();
      ydoc.destroy();
    },
  };
}
