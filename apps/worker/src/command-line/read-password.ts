import { createInterface } from 'node:readline';
import { Complaint } from './command';

/** The first line of standard input. */
export async function readPasswordLine(): Promise<string> {
  for await (const line of createInterface({ input: process.stdin })) return line;
  throw new Complaint('No password came on standard input.');
}
