'use client';

import { createContext, useCallback, useContext, useState, type ReactNode } from 'react';
import { Toast as Primitive } from 'radix-ui';
import { Icon, type IconName } from './icon';
import { IconButton } from './icon-button';

export interface Notice {
  words: ReactNode;
  tone?: 'plain' | 'done' | 'danger';
  /** Takes the act back; the notice stays longer when it is there. */
  undo?: { label: string; onSelect: () => void };
  /** It asks for something to be looked at: it waits to be closed. */
  stays?: boolean;
  /** What it tells of: it takes the place of the last notice about the same. */
  about?: string;
}

const NotifyContext = createContext<((notice: Notice) => void) | null>(null);

/** Gives the function that shows a notice at the foot of the page. */
export function useNotify(): (notice: Notice) => void {
  const notify = useContext(NotifyContext);
  if (!notify) throw new Error('useNotify needs a ToastProvider above it');
  return notify;
}

const marks: Record<'plain' | 'done' | 'danger', { icon: IconName; colour: string }> = {
  plain: { icon: 'info', colour: 'text-muted' },
  done: { icon: 'done', colour: 'text-green' },
  danger: { icon: 'danger', colour: 'text-red' },
};

export interface ToastProviderProps {
  /** Name of the region for screen readers. */
  label: string;
  closeLabel: string;
  children: ReactNode;
}

/** Holds the notices of what was just done. Errors, and what asks to be checked, stay until they are closed. */
export function ToastProvider({ label, closeLabel, children }: ToastProviderProps) {
  const [notices, setNotices] = useState<(Notice & { key: number })[]>([]);
  const notify = useCallback((notice: Notice) => {
    setNotices((shown) => {
      const others = shown.filter(({ about }) => about === undefined || about !== notice.about);
      return [...others.slice(-2), { ...notice, key: (shown.at(-1)?.key ?? 0) + 1 }];
    });
  }, []);
  const close = (key: number) => setNotices((shown) => shown.filter((notice) => notice.key !== key));

  return (
    <NotifyContext value={notify}>
      <Primitive.Provider label={label} swipeDirection="down">
        {children}
        {notices.map((notice) => {
          const tone = notice.tone ?? 'plain';
          const undo = notice.undo;
          return (
            <Primitive.Root
              key={notice.key}
              type={tone === 'danger' ? 'foreground' : 'background'}
              duration={tone === 'danger' || notice.stays ? 1_000_000 : undo ? 10_000 : 5_000}
              onOpenChange={(isOpen) => !isOpen && close(notice.key)}
              // Taking an act back is possible over an open dialog too.
              className="appearing pointer-events-auto flex items-center gap-2.5 rounded-4 border border-rule bg-raised py-1.5 ps-3 pe-1.5 text-14 shadow-lift"
            >
              <Icon name={marks[tone].icon} className={marks[tone].colour} />
              <Primitive.Description className="min-w-0 flex-1 wrap-anywhere">
                {notice.words}
              </Primitive.Description>
              {undo ? (
                <Primitive.Action
                  altText={undo.label}
                  onClick={undo.onSelect}
                  className="h-8 rounded-2 px-2 font-medium text-blue hover:bg-sunken touch:h-11"
                >
                  {undo.label}
                </Primitive.Action>
              ) : null}
              <Primitive.Close asChild>
                <IconButton icon="close" label={closeLabel} hasTooltip={false} />
              </Primitive.Close>
            </Primitive.Root>
          );
        })}
        <Primitive.Viewport className="fixed inset-s-4 bottom-14 z-50 max-sm:bottom-30 flex w-[min(26rem,calc(100vw-2rem))] flex-col gap-2 outline-none" />
      </Primitive.Provider>
    </NotifyContext>
  );
}
