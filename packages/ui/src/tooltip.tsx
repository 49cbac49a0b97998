'use client';

import type { ReactNode } from 'react';
import { Tooltip as Primitive } from 'radix-ui';

/** Once around the whole application: moving along a toolbar shows each tooltip without a new wait. */
export function TooltipProvider({ children }: { children: ReactNode }) {
  return (
    <Primitive.Provider delayDuration={400} skipDelayDuration={200}>
      {children}
    </Primitive.Provider>
  );
}

export interface TooltipProps {
  words: ReactNode;
  side?: 'top' | 'bottom' | 'left' | 'right';
  children: ReactNode;
}

/** A few words about the one thing it wraps; never the only place where something is said. */
export function Tooltip({ words, side = 'bottom', children }: TooltipProps) {
  return (
    <Primitive.Root>
      <Primitive.Trigger asChild>{children}</Primitive.Trigger>
      <Primitive.Portal>
        <Primitive.Content
          side={side}
          sideOffset={6}
          collisionPadding={8}
          className="appearing z-50 max-w-72 rounded-2 bg-ink px-2 py-1 text-12 text-paper"
        >
          {words}
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}
