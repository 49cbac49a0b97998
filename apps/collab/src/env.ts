import { z } from 'zod';

const schema = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('production'),
  /** Address and port the live-editing socket listens on. */
  HOST: z.string().default('0.0.0.0'),
  COLLAB_PORT: z.coerce.number().int().min(0).max(65535).default(3001),
  /** Signs the tickets that open documents; the same as the web server's. */
  AUTH_SECRET: z.string().min(32),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  /** Shares carets between several collab processes; text travels through the database in any case. */
  REDIS_URL: z.url({ protocol: /^rediss?$/ }).optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
});

export type Env = z.infer<typeof schema>;

/**
 * The collab process's configuration: the only place that reads `process.env`.
 * Throws a sentence per variable that is missing or wrong, without its value.
 */
export function readEnv(): Env {
  const result = schema.safeParse(
    Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== '')),
  );
  if (result.success) return result.data;
  const faults = result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`Live editing cannot start with this configuration.\n${faults.join('\n')}`);
}
