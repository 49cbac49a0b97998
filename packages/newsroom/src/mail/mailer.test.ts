import { createServer, type AddressInfo, type Server } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { createSmtpMailer } from './mailer';

let server: Server | undefined;
afterEach(() => void server?.close());

/** A mail server that takes everything, or refuses every message; what it took is in `taken`. */
async function startMailServer({ isRefusing = false } = {}) {
  const taken: string[] = [];
  server = createServer((socket) => {
    let message: string | null = null;
    socket.write('220 mail.example\r\n');
    socket.on('data', (chunk) => {
      for (const line of chunk.toString().split('\r\n')) {
        if (message !== null && line !== '.') message += `${line}\n`;
        else if (message !== null) {
          taken.push(message);
          message = null;
          socket.write('250 taken\r\n');
        } else if (/^DATA/i.test(line)) {
          if (!isRefusing) message = '';
          socket.write(isRefusing ? '451 come back later\r\n' : '354 go on\r\n');
        } else if (/^QUIT/i.test(line)) socket.end('221 bye\r\n');
        else if (line !== '') socket.write('250 ok\r\n');
      }
    });
    socket.on('error', () => undefined);
  });
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  return { url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`, taken };
}

const mail = {
  to: 'jeanne@example.org',
  subject: 'Non publié : « Été »',
  text: 'La raison est ici :\nhttps://journal.example',
  messageId: '<outbox-7-jeanne@marbre>',
};

describe('mail', () => {
  it('reaches a mail server with its subject, its words and an id by which a second copy is known', async () => {
    const { url, taken } = await startMailServer();
    const mailer = createSmtpMailer(url, 'Marbre <marbre@journal.example>');
    await mailer.send(mail);
    mailer.close();
    const subject = /^Subject: (.*(?:\n .*)*)/m.exec(taken[0] ?? '')?.[1] ?? '';
    expect(taken[0]).toContain('Message-ID: <outbox-7-jeanne@marbre>');
    expect(taken[0]).toContain('To: jeanne@example.org');
    expect(taken[0]).toContain('https://journal.example');
    expect(subject).toMatch(/=\?UTF-8\?/i);
  });

  it('fails aloud when the server refuses, so that the outbox keeps it', async () => {
    const { url } = await startMailServer({ isRefusing: true });
    const mailer = createSmtpMailer(url, 'Marbre <marbre@journal.example>');
    await expect(mailer.send(mail)).rejects.toThrow();
    mailer.close();
  });
});
