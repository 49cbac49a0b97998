import type { Database } from '@marbre/db/create-database';

/** The same database, with a count of what it is asked: one per model operation or raw statement. */
export function countQuestions(database: Database): { database: Database; asked: () => number } {
  let count = 0;
  const counting = database.$extends({
    query: {
      $allOperations({ args, query }) {
        count += 1;
        return query(args);
      },
    },
  });
  return { database: counting as unknown as Database, asked: () => count };
}
