import { HocuspocusProvider } from '@hocuspocus/provider';
import type { StoryNode } from '@marbre/story/document/story-node';
import { documentNameOf, readMarkedText, storyFragmentName } from '@marbre/story/document/yjs-mapping';
import { Problem, type ProblemCode, problemCodes } from '@marbre/story/vocabulary/problem';
import { IndexeddbPersistence } from 'y-indexeddb';
import * as Y from 'yjs';
import { ownOrigin } from '../editing/own-undo';
import { LiveSocket } from './live-socket';
import { OwnWords } from './own-words';
import { readSync } from './read-sync';
import { SavedLedger } from './saved-ledger';

/** Where the words of this browser are, as far as anybody can promise. */
export type SavedState = 'opening' | 'saved' | 'saving' | 'kept' | 'offline';

export interface SessionState {
  saved: SavedState;
  /** There is a text to show: the server's, or the one this device kept. */
  isReady: boolean;
  /** The server takes what is typed here, as far as it has said; until it has, the page's own word counts. */
  mayWrite: boolean;
  /** Why the door stays shut, when it does. */
  refusal: ProblemCode | null;
}

export interface LiveSessionOptions {
  editionId: string;
  collabUrl: string;
  /** A fresh ticket each time. Throws a Problem when the person is refused, anything else to be asked again. */
  getTicket: () => Promise<string>;
  /**
   * The server will never take what this browser holds, because it changes a text that may only be suggested
   * about. Told what was written here, after this device has forgotten it; the session is then to be opened anew.
   */
  onGivenUp: (mine: StoryNode) => void;
}

/** Pause between typing and asking whether it is saved: one question for a burst of keys. */
const questionAfterMs = 150;
const retryTicketMs = 2_000;
/** Time for an answer, beyond which the line is dead whatever the browser believes. */
const answerWithinMs = 8_000;

/** The code with which collab closes on somebody whose change is no suggestion. */
const onlySuggestCode = 4409;

/** Refusals that asking again a moment later may undo. */
const passing: ReadonlySet<ProblemCode> = new Set([
  'unavailable',
  'unexpected',
  'ticket-invalid',
  'too-many-requests',
]);

/** One edition open in this browser: its document, its socket, its copy on this device. */
export class LiveSession {
  readonly ydoc = new Y.Doc();
  readonly provider: HocuspocusProvider;
  private readonly socket: LiveSocket;
  private readonly device: IndexeddbPersistence;
  private readonly ledger = new SavedLedger();
  private readonly words = new OwnWords(this.ydoc, { line: () => this.provider, origin: ownOrigin });
  private readonly listeners = new Set<() => void>();
  private state: SessionState = { saved: 'opening', isReady: false, mayWrite: true, refusal: null };
  /** The server has said on this connection what it has, so it has been told what only we have. */
  private isAgreed = false;
  /** The first attempt to reach the server has not ended, well or badly. */
  private isOpening = true;
  private question: ReturnType<typeof setTimeout> | undefined;
  private patience: ReturnType<typeof setTimeout> | undefined;
  private retry: ReturnType<typeof setTimeout> | undefined;
  private isDestroyed = false;
  private isGivenUp = false;
  private readonly onGivenUp: LiveSessionOptions['onGivenUp'];

  constructor({ editionId, collabUrl, getTicket, onGivenUp }: LiveSessionOptions) {
    this.onGivenUp = onGivenUp;
    const name = documentNameOf(editionId);
    this.device = new IndexeddbPersistence(`marbre-${name}`, this.ydoc);
    this.device.once('synced', () => this.settle());
    this.ydoc.on('update', this.onUpdate);
    this.socket = new LiveSocket(collabUrl);
    this.provider = new HocuspocusProvider({
      websocketProvider: this.socket,
      name,
      document: this.ydoc,
      token: () => getTicket().catch((failure: unknown) => this.refuse(failure)),
      onMessage: ({ message }) => {
        const change = readSync(message);
        if (change) this.words.hear(change.update);
        if (change?.isServerState) this.agree();
      },
      onStateless: ({ payload }) => {
        if (this.words.tell(payload) || !this.ledger.answer(payload)) return;
        clearTimeout(this.patience);
        this.settle();
      },
      onAuthenticated: ({ scope }) => this.change({ mayWrite: scope === 'read-write', refusal: null }),
      onAuthenticationFailed: ({ reason }) => this.onRefused(reason),
      onClose: ({ event }) => {
        if (event.code === onlySuggestCode) void this.giveUp();
        this.words.cutOff();
        this.isAgreed = false;
        this.isOpening = false;
        clearTimeout(this.patience);
        this.settle();
      },
    });
    this.provider.attach();
    addEventListener('beforeunload', this.warn);
    addEventListener('offline', this.hangUp);
    addEventListener('online', this.callAgain);
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly getState = (): SessionState => this.state;

  destroy(): void {
    this.isDestroyed = true;
    clearTimeout(this.question);
    clearTimeout(this.retry);
    clearTimeout(this.patience);
    removeEventListener('beforeunload', this.warn);
    removeEventListener('offline', this.hangUp);
    removeEventListener('online', this.callAgain);
    this.words.close();
    this.provider.destroy();
    this.socket.destroy();
    void this.device.destroy();
    this.ydoc.destroy();
  }

  private readonly onUpdate = (_update: Uint8Array, origin: unknown): void => {
    if (origin !== this.provider) this.ledger.note();
    this.settle();
    if (origin !== this.provider) this.ask();
  };

  /** Runs when the server's state arrives: our answer with what only we have has then been sent. */
  private agree(): void {
    this.isAgreed = true;
    this.isOpening = false;
    // The message is applied right after this event; the question goes out behind it.
    queueMicrotask(() => {
      this.words.agree();
      this.settle();
      this.ask(0);
    });
  }

  private ask(afterMs = questionAfterMs): void {
    clearTimeout(this.question);
    this.question = setTimeout(() => {
      if (!this.isAgreed || this.isDestroyed) return;
      this.provider.sendStateless(this.ledger.question());
      clearTimeout(this.patience);
      // To somebody who may only read nothing is answered.
      if (this.state.mayWrite) this.patience = setTimeout(this.hangUp, answerWithinMs);
    }, afterMs);
  }

  private settle(): void {
    const hasText = this.ydoc.getXmlFragment(storyFragmentName).length > 0;
    const isReady = this.state.isReady || hasText;
    const { isSettled } = this.ledger;
    let saved: SavedState;
    if (this.isAgreed) saved = isSettled || !this.state.mayWrite ? 'saved' : 'saving';
    else if (this.isOpening || !isReady) saved = 'opening';
    else saved = isSettled ? 'offline' : 'kept';
    this.change({ saved, isReady });
  }

  /** A refusal for good is shown; everything else is tried again. */
  private refuse(failure: unknown): never {
    throw failure instanceof Problem ? new Error(failure.code) : failure;
  }

  private onRefused(reason: string): void {
    const code = problemCodes.find((known) => reason === known || reason.endsWith(`Error: ${known}`));
    this.socket.shouldConnect = false;
    this.hangUp();
    if (code && !passing.has(code)) {
      this.change({ refusal: code, mayWrite: false });
      return;
    }
    clearTimeout(this.retry);
    this.retry = setTimeout(() => {
      if (!this.isDestroyed) void this.socket.connect();
    }, retryTicketMs);
  }

  private async giveUp(): Promise<void> {
    if (this.isDestroyed || this.isGivenUp) return;
    this.isGivenUp = true;
    this.socket.shouldConnect = false;
    const mine = readMarkedText(this.ydoc);
    // Else it would be sent again at every opening, and refused again.
    await this.device.clearData().catch(() => undefined);
    if (!this.isDestroyed) this.onGivenUp(mine);
  }

  private readonly hangUp = (): void => {
    if (!this.isDestroyed) this.socket.hangUp();
  };

  private readonly callAgain = (): void => {
    if (!this.isAgreed && !this.isDestroyed && !this.isGivenUp && !this.state.refusal)
      void this.socket.connect();
  };

  private readonly warn = (event: BeforeUnloadEvent): void => {
    if (!this.ledger.isSettled && this.state.mayWrite) event.preventDefault();
  };

  private change(part: Partial<SessionState>): void {
    const next = { ...this.state, ...part };
    const isSame = (Object.keys(next) as (keyof SessionState)[]).every(
      (key) => next[key] === this.state[key],
    );
    if (isSame) return;
    this.state = next;
    for (const listener of this.listeners) listener();
  }
}
