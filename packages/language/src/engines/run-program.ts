import { spawn } from 'node:child_process';

export interface ProgramResult {
  code: number | null;
  output: string;
  complaint: string;
}

/**
 * Runs a program with a text on its standard input, without a shell.
 *
 * @throws the system's error when it cannot be started (ENOENT: not installed), and the signal's reason.
 */
export function runProgram(
  command: string,
  programArguments: readonly string[],
  input: string,
  options: { signal?: AbortSignal; timeoutMs: number },
): Promise<ProgramResult> {
  return new Promise((resolve, reject) => {
    options.signal?.throwIfAborted();
    // A group of its own: a pipeline of eight programs must end with its first.
    const child = spawn(command, programArguments, { stdio: ['pipe', 'pipe', 'pipe'], detached: true });
    const output: Buffer[] = [];
    const complaint: Buffer[] = [];
    let isOver = false;
    const end = (finish: () => void) => {
      if (isOver) return;
      isOver = true;
      clearTimeout(timer);
      options.signal?.removeEventListener('abort', stop);
      finish();
    };
    const endGroup = () => {
      if (child.pid === undefined) return;
      try {
        process.kill(-child.pid, 'SIGKILL');
      } catch {
        // Already gone.
      }
    };
    const stop = () => {
      endGroup();
      end(() => reject(options.signal?.reason ?? new Error('aborted')));
    };
    const timer = setTimeout(() => {
      endGroup();
      end(() => resolve({ code: null, output: '', complaint: 'timed out' }));
    }, options.timeoutMs);
    options.signal?.addEventListener('abort', stop);
    child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => complaint.push(chunk));
    child.on('error', (error) => end(() => reject(error)));
    child.on('close', (code) =>
      end(() =>
        resolve({
          code,
          output: Buffer.concat(output).toString('utf8'),
          complaint: Buffer.concat(complaint).toString('utf8'),
        }),
      ),
    );
    // A program that ends early closes its input first; its exit code tells the story.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
  });
}
