/** The parts of an incoming message that are read here. */
interface ReadableMessage {
  readVarString(): string;
  readVarUint(): number;
  readVarUint8Array(): Uint8Array;
}

const syncMessage = 0;
const syncStep1 = 0;
const syncStep2 = 1;

/** What an incoming message brings to the text. */
export interface IncomingChange {
  update: Uint8Array;
  /**
   * The server says what it has. Before it the server has asked what we have, and we have answered; the provider's
   * own "synced" can come earlier, when updates waited for the socket.
   */
  isServerState: boolean;
}

/** Null for a message that brings nothing to the text. */
export function readSync(message: ReadableMessage): IncomingChange | null {
  message.readVarString();
  if (message.readVarUint() !== syncMessage) return null;
  const step = message.readVarUint();
  if (step === syncStep1) return null;
  return { update: message.readVarUint8Array(), isServerState: step === syncStep2 };
}
