import type { Editor } from '@tiptap/core';
import { TextSelection } from '@tiptap/pm/state';
import { newBlockId } from '@marbre/story/document/block-identity';
import { carry } from '@marbre/story/unseen/carry-words';
import { isCarried } from '@marbre/story/unseen/is-carried';
import { type Carriage, planCarrying } from '@marbre/story/unseen/plan-carrying';
import { unseenIn, writeRanges } from '@marbre/story/unseen/word-ranges';
import { applyUpdate, Doc, encodeStateAsUpdate, encodeStateVector, type Transaction } from 'yjs';
import { OwnWords } from '../session/own-words';
import { createOwnUndo, type OwnUndo, ownOrigin } from './own-undo';
import { openLiveEditor } from './test-live-editor';

const line = 'line';

interface News {
  update: Uint8Array;
  told: string | null;
}

/** The live-editing process, without sockets and log: what it hears it tells everybody at the table, in order. */
export class TestTable {
  readonly ydoc = new Doc();
  readonly desks: TestDesk[] = [];
  private coming: Uint8Array | null = null;
  private told: string | null = null;
  private waiting: Carriage[] = [];
  private devices = 2;

  constructor(state: Uint8Array) {
    this.ydoc.clientID = 2;
    applyUpdate(this.ydoc, state);
    this.ydoc.on('afterTransaction', (transaction: Transaction) => {
      const unseen = this.coming ? unseenIn(transaction, [this.coming]) : [];
      this.told = unseen.length > 0 ? writeRanges(unseen) : null;
      for (const ranges of Map.groupBy(unseen, ([client]) => client).values())
        this.waiting.push(...planCarrying(transaction, ranges));
    });
    this.ydoc.on('update', (update: Uint8Array) => {
      for (const desk of this.desks) desk.tell({ update, told: this.told });
    });
  }

  /** Yjs orders by these what people put in the same place: drawn by lot, no game could be had again. */
  nextDevice(): number {
    return (this.devices += 1);
  }

  hear(update: Uint8Array): void {
    this.coming = update;
    applyUpdate(this.ydoc, update, line);
    this.coming = null;
    this.waiting = this.waiting.filter((one) => !isCarried(this.ydoc, one));
  }

  /** Everybody is there and has heard of everything. */
  settle(): void {
    for (const desk of this.desks) if (!desk.isOnline) desk.comeBack();
    let isBusy = true;
    while (isBusy) {
      isBusy = false;
      for (const desk of this.desks) while (desk.send() || desk.listen()) isBusy = true;
      if (!isBusy) isBusy = this.carry();
    }
  }

  /** For those who have left. */
  private carry(): boolean {
    const waiting = this.waiting.splice(0);
    carry(this.ydoc, waiting, { newBlockId });
    return waiting.length > 0;
  }
}

/** A person with the text open: hears late, is heard late, and loses the line now and then. */
export class TestDesk {
  ydoc!: Doc;
  editor!: Editor;
  undo!: OwnUndo;
  isOnline = true;
  private words!: OwnWords;
  private inbox: News[] = [];
  private outbox: Uint8Array[] = [];

  constructor(
    readonly name: string,
    private readonly table: TestTable,
  ) {
    this.open(encodeStateAsUpdate(table.ydoc));
    table.desks.push(this);
  }

  /** The page is opened anew with what the device kept. */
  reload(): void {
    const wasOnline = this.isOnline;
    if (wasOnline) this.leave();
    const kept = encodeStateAsUpdate(this.ydoc);
    this.words.close();
    this.ydoc.destroy();
    this.open(kept);
    if (wasOnline) this.comeBack();
  }

  /** Between two messages: of a line that breaks while some are under way, see 0052. */
  leave(): void {
    while (this.send() || this.listen());
    this.isOnline = false;
    this.words.cutOff();
  }

  /** Each says what the other has not, before it has heard the other. */
  comeBack(): void {
    this.isOnline = true;
    this.outbox = [encodeStateAsUpdate(this.ydoc, encodeStateVector(this.table.ydoc))];
    this.inbox = [];
    this.take({ update: encodeStateAsUpdate(this.table.ydoc, encodeStateVector(this.ydoc)), told: null });
    this.words.agree();
  }

  tell(news: News): void {
    if (this.isOnline) this.inbox.push(news);
  }

  /** Says one thing more; false when there is none. */
  send(): boolean {
    const update = this.isOnline ? this.outbox.shift() : undefined;
    if (update) this.table.hear(update);
    return update !== undefined;
  }

  /** Hears one thing more; false when there is none. */
  listen(): boolean {
    const news = this.inbox.shift();
    if (news) this.take(news);
    return news !== undefined;
  }

  select(from: number, to = from): void {
    const { state, dispatch } = this.editor.view;
    dispatch(state.tr.setSelection(TextSelection.create(state.doc, from, to)));
  }

  type(letters: string): void {
    for (const letter of letters) {
      const { state, dispatch } = this.editor.view;
      dispatch(state.tr.insertText(letter, state.selection.from, state.selection.to));
    }
  }

  private take({ update, told }: News): void {
    if (told !== null) this.words.tell(told);
    this.words.hear(update);
    applyUpdate(this.ydoc, update, line);
  }

  private open(kept: Uint8Array): void {
    const ydoc = new Doc();
    ydoc.clientID = this.table.nextDevice();
    applyUpdate(ydoc, kept, 'device');
    this.words = new OwnWords(ydoc, { line: () => line, origin: ownOrigin });
    ydoc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== line && this.isOnline) this.outbox.push(update);
    });
    this.ydoc = ydoc;
    this.undo = createOwnUndo(ydoc);
    this.editor = openLiveEditor(ydoc, this.undo);
  }
}
