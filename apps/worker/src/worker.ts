import { setPriority } from 'node:os';
import { listOpenLocales } from '@marbre/newsroom/language/list-languages';
import { createSilentMailer, createSmtpMailer } from '@marbre/newsroom/mail/mailer';
import { openNewsroom } from '@marbre/newsroom/open-newsroom';
import { pino } from 'pino';
import { startClocks } from './clocks';
import { openEngines } from './engines';
import { readEnv } from './env';
import { startHealth } from './health';
import { onceInAWhile } from './once-in-a-while';
import { takeWork } from './take-work';

/** As `nice` counts: a third of the processor's time of those who are served first, when there is too little. */
const priority = 5;

/** Milliseconds a shutdown may take before the process ends anyway. */
const shutdownLimit = 10_000;

const settings = readSettings();
const log = pino({ level: settings.LOG_LEVEL, base: { process: 'worker' } });
const shutdown = new AbortController();

stepBack();
await start().catch((error: unknown) => {
  log.fatal({ err: error }, 'the worker could not start');
  process.exit(1);
});

async function start(): Promise<void> {
  const complain = onceInAWhile(
    (err, repeats) => log.warn({ err, repeats }, 'the queue or the live events stumbled'),
    30_000,
  );
  const newsroom = await openNewsroom({
    databaseUrl: settings.DATABASE_URL,
    applicationName: 'marbre-worker',
    poolSize: 8,
    isWorker: true,
    onError: (error) => complain(error, 'queue'),
  });
  const engines = openEngines(settings.engines);
  const mailer = settings.SMTP_URL
    ? createSmtpMailer(settings.SMTP_URL, settings.MAIL_FROM)
    : createSilentMailer(({ to, subject }) =>
        log.info({ to, subject }, 'mail not sent: SMTP_URL is not set'),
      );
  const workshop = { newsroom, engines, log };
  const stopClocks = startClocks(workshop, { mailer, siteUrl: settings.siteUrl });
  await takeWork(workshop, settings.WORKER_CONCURRENCY, shutdown.signal);
  const described = await engines.describe(await listOpenLocales(newsroom.database));
  const health = await startHealth(settings.WORKER_PORT, async () => {
    await newsroom.database.$queryRaw`select 1`;
    return described;
  });
  log.info({ port: health.port, engines: described.engines }, 'worker ready');

  const stop = async (signal: NodeJS.Signals) => {
    if (shutdown.signal.aborted) return;
    log.info({ signal }, 'worker shutting down');
    setTimeout(() => process.exit(1), shutdownLimit).unref();
    shutdown.abort(new Error('The worker is shutting down.'));
    await stopClocks();
    await health.stop();
    await newsroom.close();
    await engines.close();
    mailer.close();
    process.exit(0);
  };
  process.on('SIGTERM', (signal) => void stop(signal));
  process.on('SIGINT', (signal) => void stop(signal));
}

/** Those who read and write come before jobs, and before the engines that jobs start: all inherit this. */
function stepBack(): void {
  try {
    setPriority(priority);
  } catch {
    // A system that does not let us works all the same.
  }
}

function readSettings() {
  try {
    return readEnv();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}
