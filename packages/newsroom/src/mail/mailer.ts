import { createTransport } from 'nodemailer';

export interface Mail {
  to: string;
  subject: string;
  /** Plain text. */
  text: string;
  /** The same for every attempt at one message, so that a mailbox keeps one copy of it. */
  messageId: string;
}

export interface Mailer {
  send(mail: Mail): Promise<void>;
  close(): void;
}

/** Sends through the SMTP server at `url`, e.g. `smtps://name:password@mail.example.org`. */
export function createSmtpMailer(url: string, from: string): Mailer {
  const transport = createTransport(url, { from });
  return {
    async send({ to, subject, text, messageId }) {
      await transport.sendMail({ from, to, subject, text, messageId });
    },
    close: () => transport.close(),
  };
}

/** Stands in where no server is configured: hands each message to `log` and sends nothing. */
export function createSilentMailer(log: (mail: Mail) => void): Mailer {
  return { send: async (mail) => log(mail), close: () => undefined };
}
