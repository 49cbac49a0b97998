import { join } from 'node:path';
import type { EngineConfiguration } from '@marbre/language/engine-configuration';
import { z } from 'zod';

const schema = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('production'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  /** Port of the health check, on this machine only. */
  WORKER_PORT: z.coerce.number().int().min(0).max(65535).default(3002),
  /** The web server's port, for links when SITE_URL is not set. */
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  /** Where readers and colleagues find the site, for links. */
  SITE_URL: z.url({ protocol: /^https?$/ }).optional(),
  /** Mail server, e.g. `smtps://name:password@mail.example.org`; without one, mail is only logged. */
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z.string().default('Marbre <marbre@localhost>'),
  /** Runs worked on at once in this process, per job. */
  WORKER_CONCURRENCY: z.coerce.number().int().min(1).max(32).default(3),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
  /** Folder for what this machine keeps: downloaded models among it. */
  MARBRE_DATA: z.string().default('.data'),
  /** `anthropic:<model>`, `openai:<model>` or `compatible:<model>` (Ollama, vLLM and their like). */
  LANGUAGE_MODEL: z
    .string()
    .regex(
      /^(anthropic|openai|compatible):.+$/,
      'must read anthropic:<model>, openai:<model> or compatible:<model>',
    )
    .optional(),
  LANGUAGE_MODEL_KEY: z.string().optional(),
  /** Address of the server; needed for `compatible`. */
  LANGUAGE_MODEL_URL: z.url({ protocol: /^https?$/ }).optional(),
  /** `no` leaves Apertium alone even where it is installed. */
  MARBRE_APERTIUM: z.string().optional(),
  APERTIUM_COMMAND: z.string().optional(),
  /** Whether a translation may fetch Firefox's models by itself. */
  FIREFOX_DOWNLOAD: z.stringbool().default(false),
  FIREFOX_CATALOGUE_URL: z.url().optional(),
  FIREFOX_ATTACHMENTS_URL: z.url().optional(),
  /** A translator that turns words round, so that tests need no engine. Believed in tests only. */
  FAKE_ENGINE: z.stringbool().default(false),
});

type Variables = z.infer<typeof schema>;

export interface WorkerEnv extends Omit<Variables, 'SITE_URL'> {
  siteUrl: string;
  engines: EngineConfiguration;
}

/**
 * The configuration of the worker and of the command line: the only place here that reads `process.env`.
 * Throws a sentence per variable that is missing or wrong.
 */
export function readEnv(): WorkerEnv {
  const given = Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== ''));
  const result = schema.safeParse(given);
  if (!result.success) {
    throw unusable(result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`));
  }
  const { SITE_URL, ...settings } = result.data;
  return {
    ...settings,
    siteUrl: (SITE_URL ?? `http://localhost:${settings.PORT}`).replace(/\/$/, ''),
    engines: enginesOf(settings),
  };
}

function enginesOf(settings: Omit<Variables, 'SITE_URL'>): EngineConfiguration {
  const isBundled = import.meta.url.endsWith('.js');
  return {
    languageModel: languageModelOf(settings),
    firefox: {
      directory: join(settings.MARBRE_DATA, 'models'),
      mayDownload: settings.FIREFOX_DOWNLOAD,
      catalogueUrl: settings.FIREFOX_CATALOGUE_URL,
      attachmentsUrl: settings.FIREFOX_ATTACHMENTS_URL,
      workerFile: new URL(isBundled ? './firefox-worker.js' : './firefox-worker.ts', import.meta.url),
    },
    apertium: settings.MARBRE_APERTIUM === 'no' ? undefined : { command: settings.APERTIUM_COMMAND },
    fake: settings.FAKE_ENGINE && settings.NODE_ENV === 'test',
  };
}

function languageModelOf(settings: Omit<Variables, 'SITE_URL'>): EngineConfiguration['languageModel'] {
  if (!settings.LANGUAGE_MODEL) return undefined;
  const [provider, ...rest] = settings.LANGUAGE_MODEL.split(':');
  const model = rest.join(':');
  const { LANGUAGE_MODEL_KEY: apiKey, LANGUAGE_MODEL_URL: baseUrl } = settings;
  if (provider === 'compatible') {
    if (!baseUrl) throw unusable(['LANGUAGE_MODEL_URL: needed for a compatible server']);
    return { model: { provider, baseUrl, model, apiKey } };
  }
  if (!apiKey) throw unusable(['LANGUAGE_MODEL_KEY: needed for this model']);
  return { model: { provider: provider === 'openai' ? 'openai' : 'anthropic', apiKey, model, baseUrl } };
}

function unusable(faults: string[]): Error {
  return new Error(`This configuration cannot be used.\n${faults.join('\n')}`);
}
