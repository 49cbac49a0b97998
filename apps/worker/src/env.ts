import { z } from 'zod';

const schema = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  /** Port of the health check, on this machine only. */
  WORKER_PORT: z.coerce.number().int().min(0).max(65535).default(3002),
  /** The web server's port, for links when SITE_URL is not set. */
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  /** Where readers and colleagues find the site, for links in mail. */
  SITE_URL: z.url({ protocol: /^https?$/ }).optional(),
  /** Mail server, e.g. `smtps://name:password@mail.example.org`; without one, mail is only logged. */
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z.string().default('Marbre <marbre@localhost>'),
  /** Translations worked on at once in this process. */
  WORKER_CONCURRENCY: z.coerce.number().int().min(1).max(32).default(3),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
});

export type WorkerEnv = Omit<z.infer<typeof schema>, 'SITE_URL'> & { siteUrl: string };

/**
 * The configuration of the worker and of the command line: the only place here that reads `process.env`.
 * Throws a sentence per variable that is missing or wrong.
 */
export function readEnv(): WorkerEnv {
  const given = Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== ''));
  const result = schema.safeParse(given);
  if (!result.success) {
    const faults = result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    throw new Error(`This configuration cannot be used.\n${faults.join('\n')}`);
  }
  const { SITE_URL, ...settings } = result.data;
  return { ...settings, siteUrl: (SITE_URL ?? `http://localhost:${settings.PORT}`).replace(/\/$/, '') };
}
