import type { Extension, onRequestPayload } from '@hocuspocus/server';
import type { Writing } from '@marbre/newsroom/writing/open-writing';
import type { Neighbours } from './neighbours';

/** Answers `GET /health`: 200 when updates can be saved, 503 when not. Everything else is not found. */
export class Health implements Extension {
  readonly extensionName = 'health';

  constructor(
    private readonly writing: Pick<Writing, 'ping'>,
    private readonly neighbours: Pick<Neighbours, 'reach'>,
  ) {}

  async onRequest({ request, response, instance }: onRequestPayload): Promise<void> {
    const isHealth = request.url?.split('?')[0] === '/health';
    const isWell = isHealth && (await this.answersInTime());
    response.writeHead(isHealth ? (isWell ? 200 : 503) : 404, {
      'content-type': 'application/json',
      'cache-control': 'no-store',
    });
    const body = isHealth
      ? {
          status: isWell ? 'ok' : 'database-unreachable',
          documents: instance.getDocumentsCount(),
          connections: instance.getConnectionsCount(),
          reach: this.neighbours.reach,
        }
      : { status: 'not-found' };
    response.end(JSON.stringify(body));
    // Rejecting with nothing tells Hocuspocus that the request has been answered.
    return Promise.reject();
  }

  private answersInTime(): Promise<boolean> {
    const late = new Promise<boolean>((resolve) => setTimeout(resolve, 2_000, false).unref());
    const answer = this.writing.ping().then(
      () => true,
      () => false,
    );
    return Promise.race([answer, late]);
  }
}
