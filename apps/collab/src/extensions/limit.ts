import type {
  beforeHandleMessagePayload,
  Connection,
  connectedPayload,
  Extension,
  onConfigurePayload,
} from '@hocuspocus/server';
import { type CollabServer, type ConnectionContext, connectionsOf } from '../connection-context';
import { closeCodes, closeSocket, Refusal } from '../refusal';

/** What one browser may do. Fast typing with a moving caret is some 30 messages a second. */
export interface CollabLimits {
  /** Messages that may come at once, and how many more each second. */
  burst: number;
  perSecond: number;
  /** Connections to one document, and of one person to all documents. */
  perDocument: number;
  perPerson: number;
}

export const defaultLimits: CollabLimits = { burst: 1_000, perSecond: 200, perDocument: 150, perPerson: 60 };

interface Allowance {
  left: number;
  at: number;
}

/** Keeps one browser, broken or hostile, from taking the newsroom's time from everyone else. */
export class Limit implements Extension<ConnectionContext> {
  readonly extensionName = 'limit';
  private server: CollabServer | undefined;
  private readonly allowances = new WeakMap<Connection, Allowance>();

  constructor(private readonly limits: CollabLimits = defaultLimits) {}

  onConfigure({ instance }: onConfigurePayload): Promise<void> {
    this.server = instance as CollabServer;
    return Promise.resolve();
  }

  connected({ connection, context }: connectedPayload<ConnectionContext>): Promise<void> {
    const all = this.server ? connectionsOf(this.server) : [];
    const here = all.filter((other) => other.document === connection.document).length;
    const own = all.filter((other) => other.context.actor.personId === context.actor.personId).length;
    if (here > this.limits.perDocument || own > this.limits.perPerson) {
      closeSocket(connection, closeCodes.tooMuch, 'too-many-requests');
    }
    return Promise.resolve();
  }

  beforeHandleMessage({ connection }: beforeHandleMessagePayload<ConnectionContext>): Promise<void> {
    if (this.spend(connection)) return Promise.resolve();
    closeSocket(connection, closeCodes.tooMuch, 'too-many-requests');
    return Promise.reject(new Refusal('too-many-requests'));
  }

  private spend(connection: Connection): boolean {
    const { burst, perSecond } = this.limits;
    const now = Date.now();
    const allowance = this.allowances.get(connection) ?? { left: burst, at: now };
    const left = Math.min(burst, allowance.left + ((now - allowance.at) / 1000) * perSecond) - 1;
    this.allowances.set(connection, { left, at: now });
    return left >= 0;
  }
}
