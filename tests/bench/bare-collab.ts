// Hocuspocus as it comes, keeping nothing: the yardstick for live editing. With the address of a database it keeps
// every update there, in the shortest way there is, before anybody is told of it: what durability alone costs.
import type { AddressInfo } from 'node:net';
import { type beforeSyncPayload, type Extension, Server } from '@hocuspocus/server';
import { openPreparedStatements } from '@marbre/db/prepared-statements';

/** As many statements at once as Marbre has under way. */
const connections = 3;
const syncStep1 = 0;

const [databaseUrl] = process.argv.slice(2);
const server = new Server({
  port: 0,
  address: '127.0.0.1',
  quiet: true,
  stopOnSignals: false,
  extensions: databaseUrl === undefined ? [] : [await keepEveryUpdate(databaseUrl)],
});
await server.listen();
console.log((server.httpServer.address() as AddressInfo).port);
process.stdin.resume();
process.stdin.on('end', () => process.exit(0));

async function keepEveryUpdate(url: string): Promise<Extension> {
  const statements = openPreparedStatements(url, { size: connections, applicationName: 'bare collab' });
  await statements.run({
    name: 'lay out',
    text: 'create table bare_key (id bigserial primary key, document text not null, update bytea not null)',
    values: [],
  });
  return {
    async beforeSync({ type, documentName, payload }: beforeSyncPayload) {
      if (type === syncStep1) return;
      await statements.run({
        name: 'keep',
        text: 'insert into bare_key (document, update) values ($1, $2)',
        values: [documentName, Buffer.from(payload)],
      });
    },
  };
}
