'use client';

import { useRef, type ReactNode } from 'react';
import { limits } from '@marbre/story/vocabulary/limits';
import { Button } from '@marbre/ui/button';
import { useNotify } from '@marbre/ui/toast';
import { useProblemWords } from '../problem/use-problem-words';
import { encodeBase64 } from './encode-base64';

interface BringButtonProps {
  /** Endings of the files it takes: ".xlf,.xliff". */
  accept: string;
  isBusy: boolean;
  onFile: (contentBase64: string) => void;
  children: ReactNode;
}

/** Takes one file from the device; one that is too large is refused before it leaves it. */
export function BringButton({ accept, isBusy, onFile, children }: BringButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  const notify = useNotify();
  const words = useProblemWords();
  async function take(file: File | undefined) {
    if (!file) return;
    if (file.size > limits.importBytes) notify({ tone: 'danger', words: words({ code: 'too-large' }) });
    else onFile(encodeBase64(new Uint8Array(await file.arrayBuffer())));
  }
  return (
    <>
      <input
        ref={input}
        type="file"
        accept={accept}
        tabIndex={-1}
        aria-hidden
        className="hidden"
        onChange={(event) => {
          void take(event.target.files?.[0]);
          // The same file, mended, may be chosen again.
          event.target.value = '';
        }}
      />
      <Button icon="import" size="small" isBusy={isBusy} onClick={() => input.current?.click()}>
        {children}
      </Button>
    </>
  );
}
