import { Client } from 'pg';

/** Every statement returns one column: a sentence about one object of the catalogue. */
const catalogue = {
  columns: `
    select format('column %s.%s %s%s%s', c.relname, a.attname, format_type(a.atttypid, a.atttypmod),
      case when a.attnotnull then ' not null' else '' end, ' default ' || pg_get_expr(d.adbin, d.adrelid))
    from pg_attribute a join pg_class c on c.oid = a.attrelid
    left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and a.attnum > 0
      and not a.attisdropped and c.relname <> '_prisma_migrations'`,
  enums: `
    select format('enum %s (%s)', t.typname, string_agg(e.enumlabel, ', ' order by e.enumsortorder))
    from pg_type t join pg_enum e on e.enumtypid = t.oid
    where t.typnamespace = 'public'::regnamespace group by t.typname`,
  keys: `
    select format('key %s %s %s', c.conrelid::regclass, c.conname, pg_get_constraintdef(c.oid))
    from pg_constraint c where c.connamespace = 'public'::regnamespace and c.contype in ('p', 'f', 'u')
      and c.conrelid <> 0 and c.conrelid::regclass::text <> '_prisma_migrations'`,
  indexes: `
    select 'index ' || indexdef from pg_indexes
    where schemaname = 'public' and tablename <> '_prisma_migrations'`,
};

/** What migrations may add by hand, because a Prisma schema has no words for it. */
const mayBeExtra: (keyof typeof catalogue)[] = ['indexes'];

/**
 * Compares a database made by the migrations with one made from the schema, and says in sentences where
 * they disagree; none means that they agree. Indexes written by hand in a migration are welcome.
 */
export async function listDisagreements(migratedUrl: string, schemaUrl: string): Promise<string[]> {
  const [migrated, wanted] = await Promise.all([readCatalogue(migratedUrl), readCatalogue(schemaUrl)]);
  return (Object.keys(catalogue) as (keyof typeof catalogue)[]).flatMap((kind) => {
    const missing = [...wanted[kind]].filter((object) => !migrated[kind].has(object));
    const extra = mayBeExtra.includes(kind)
      ? []
      : [...migrated[kind]].filter((object) => !wanted[kind].has(object));
    return [
      ...missing.map((object) => `The schema has ${object}, which no migration makes.`),
      ...extra.map((object) => `A migration makes ${object}, which the schema does not have.`),
    ];
  });
}

async function readCatalogue(url: string): Promise<Record<keyof typeof catalogue, Set<string>>> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const read = async (statement: string) => {
      const { rows } = await client.query<[string]>({ text: statement, rowMode: 'array' });
      return new Set(rows.map(([sentence]) => sentence));
    };
    return {
      columns: await read(catalogue.columns),
      enums: await read(catalogue.enums),
      keys: await read(catalogue.keys),
      indexes: await read(catalogue.indexes),
    };
  } finally {
    await client.end();
  }
}
