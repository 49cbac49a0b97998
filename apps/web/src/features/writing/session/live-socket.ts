import { HocuspocusProviderWebsocket } from '@hocuspocus/provider';

/** The socket of one open edition, tried again within seconds whenever it is lost. */
export class LiveSocket extends HocuspocusProviderWebsocket {
  constructor(url: string) {
    super({ url, delay: 300, minDelay: 300, maxDelay: 5_000 });
  }

  /**
   * Treats the socket as closed now. Over a dead line the browser tells of it only minutes later; the
   * provider then tries again by itself, and the server is told once more what only we have.
   */
  hangUp(): void {
    this.emit('close', { event: { code: 4408, reason: 'no answer' } });
  }
}
