import { z } from 'zod';
import { isTimeZone } from './i18n/is-time-zone';

const schema = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('production'),
  /** Address and port the web server listens on. */
  HOST: z.string().default('0.0.0.0'),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  COLLAB_PORT: z.coerce.number().int().min(1).max(65535).default(3001),
  /** Where browsers find the live-editing socket, when it is not this host at COLLAB_PORT. */
  COLLAB_URL: z.url({ protocol: /^wss?$/ }).optional(),
  /** Where readers and colleagues find the site; used in feeds, links and cookies. */
  SITE_URL: z.url({ protocol: /^https?$/ }).optional(),
  /** The paper's name, and the zone whose time it prints. */
  SITE_NAME: z.string().trim().min(1).max(60).default('Marbre'),
  SITE_TIME_ZONE: z.string().refine(isTimeZone, 'is not an IANA time zone').default('Europe/Paris'),
  /** Signs session tokens and socket tickets; the same in every process. */
  AUTH_SECRET: z.string().min(32),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  /** True behind a reverse proxy that sets X-Forwarded-For; otherwise that header is not believed. */
  TRUST_PROXY: z.stringbool().default(false),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
});

export type Env = z.infer<typeof schema> & { siteUrl: string };

let known: Env | undefined;

/**
 * The web process's configuration: the only place that reads `process.env`.
 * Read on first use, because a build has no database; the server asks before it listens.
 * Throws a sentence per variable that is missing or wrong.
 */
export function env(): Env {
  if (known) return known;
  const result = schema.safeParse(
    Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== '')),
  );
  if (!result.success) {
    const faults = result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    throw new Error(`The web server cannot start with this configuration.\n${faults.join('\n')}`);
  }
  known = {
    ...result.data,
    siteUrl: (result.data.SITE_URL ?? `http://localhost:${result.data.PORT}`).replace(/\/$/, ''),
  };
  return known;
}
