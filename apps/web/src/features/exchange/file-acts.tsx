'use client';

import { useMutation } from '@tanstack/react-query';
import { Button } from '@marbre/ui/button';
import { useNotify } from '@marbre/ui/toast';
import { problemOf, useProblemWords } from '../problem/use-problem-words';
import { BringButton } from './bring-button';

export interface FileActsProps {
  send: {
    words: string;
    /** Leaves the files with the person; resolves to what there is to say about it, if anything. */
    act: () => Promise<string | void>;
  };
  /** Not given to whoever may not. */
  bring?:
    | {
        words: string;
        /** Endings of the files it takes: ".xlf,.xliff". */
        accept: string;
        /** Hands the file to the newsroom; resolves to what came of it, in words. */
        act: (contentBase64: string) => Promise<string>;
        /** What is on the screen may be older now, whether it went well or not. */
        onSettled: () => Promise<unknown>;
      }
    | undefined;
}

/** What travels as a file: sent out with one button, brought in with another, each saying how it went. */
export function FileActs({ send, bring }: FileActsProps) {
  const words = useProblemWords();
  const notify = useNotify();
  const onError = (error: unknown) => notify({ tone: 'danger', words: words(problemOf(error)) });
  const onSuccess = (said: string | void) => {
    if (said) notify({ tone: 'done', words: said });
  };
  const sending = useMutation({ mutationFn: send.act, onSuccess, onError });
  const bringing = useMutation({
    mutationFn: (contentBase64: string) => bring?.act(contentBase64) ?? Promise.resolve(''),
    onSuccess,
    onError,
    onSettled: () => bring?.onSettled(),
  });
  return (
    <div className="flex flex-wrap items-center gap-2">
      <Button icon="send" size="small" isBusy={sending.isPending} onClick={() => sending.mutate()}>
        {send.words}
      </Button>
      {bring ? (
        <BringButton accept={bring.accept} isBusy={bringing.isPending} onFile={bringing.mutate}>
          {bring.words}
        </BringButton>
      ) : null}
    </div>
  );
}
