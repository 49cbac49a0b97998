import pg from 'pg';
import { poolPatience } from './pool-patience';

/** A statement that always reads the same; what differs each time are its values. */
export interface PreparedStatement {
  /** Its plan is kept under this name on each connection. */
  name: string;
  text: string;
  values: unknown[];
}

export interface PreparedStatements {
  /** Runs one statement by itself: when this resolves it is durable, when it throws nothing of it is. */
  run: <Row extends object>(statement: PreparedStatement) => Promise<Row[]>;
  close: () => Promise<void>;
}

/**
 * Connections beside those of the models, for the one or two statements that stand between a person and their
 * next keystroke: planned once instead of every time, they take half as long and a third at worst.
 *
 * @param size connections held at most; they open when first needed and close when idle.
 */
export function openPreparedStatements(
  url: string,
  { size, applicationName }: { size: number; applicationName: string },
): PreparedStatements {
  const pool = new pg.Pool({
    connectionString: url,
    max: size,
    application_name: applicationName,
    ...poolPatience,
  });
  // An idle connection that breaks is replaced by the pool; unheard, it would end the process.
  pool.on('error', () => undefined);
  return {
    run: async <Row extends object>(statement: PreparedStatement) => (await pool.query<Row>(statement)).rows,
    close: () => pool.end(),
  };
}

/** The database answered and said no to the statement itself; not: it could not be asked. */
export function isStatementRefused(failure: unknown): boolean {
  return failure instanceof pg.DatabaseError && failure.severity === 'ERROR';
}
