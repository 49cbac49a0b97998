import { PrismaPg } from '@prisma/adapter-pg';
import { type Prisma, PrismaClient } from './generated/prisma/client';
import { poolPatience } from './pool-patience';

/** The open database: every model, and `$transaction`. */
export type Database = PrismaClient;

/** The database inside one transaction; what a use case hands to whatever must commit with it. */
export type Transaction = Prisma.TransactionClient;

export interface DatabaseOptions {
  /** Connections held at most; small, because every process of the newsroom holds its own. */
  poolSize?: number;
  /** The name the database's administrator sees in `pg_stat_activity`. */
  applicationName?: string;
}

/**
 * Opens the database at `url` (`postgresql://user:password@host:port/name`). It connects when first
 * asked; close it with `$disconnect()`.
 */
export function createDatabase(url: string, options: DatabaseOptions = {}): Database {
  const adapter = new PrismaPg(
    {
      connectionString: url,
      max: options.poolSize ?? 8,
      application_name: options.applicationName ?? 'marbre',
      ...poolPatience,
    },
    {
      // An idle connection that breaks is dropped by the pool and replaced; unheard, it would end the process.
      onPoolError: () => undefined,
      onConnectionError: () => undefined,
    },
  );
  return new PrismaClient({ adapter, transactionOptions: { maxWait: 10_000, timeout: 30_000 } });
}
