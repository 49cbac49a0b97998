import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Place } from '../support/look-inside';

/** A yardstick that runs: Hocuspocus in a process of its own, without what Marbre adds. */
export interface BareCollab {
  placeOf(name: string): Place;
  close(): void;
}

/** Starts it; with the address of a database it keeps every update there before it tells of it. */
export async function startBareCollab(databaseUrl?: string): Promise<BareCollab> {
  const flags = ['--import', 'tsx', join(import.meta.dirname, 'bare-collab.ts')];
  const server = spawn(process.execPath, databaseUrl === undefined ? flags : [...flags, databaseUrl], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const [port] = (await once(server.stdout, 'data')) as [Buffer];
  return {
    placeOf: (name) => ({
      url: `ws://127.0.0.1:${port.toString().trim()}`,
      name,
      token: () => 'none',
    }),
    close: () => void server.kill(),
  };
}
