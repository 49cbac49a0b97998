/** The parts of an incoming message that are read here. */
interface ReadableMessage {
  readVarString(): string;
  readVarUint(): number;
}

const syncMessage = 0;
const syncStep2 = 1;

/**
 * True for the message in which the server says what it has. Before it the server has asked what we have,
 * and we have answered; the provider's own "synced" can come earlier, when updates waited for the socket.
 */
export function isServerState(message: ReadableMessage): boolean {
  message.readVarString();
  return message.readVarUint() === syncMessage && message.readVarUint() === syncStep2;
}
