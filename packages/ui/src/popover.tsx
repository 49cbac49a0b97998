'use client';

import type { ReactNode } from 'react';
import { Popover as Primitive } from 'radix-ui';

export interface PopoverProps {
  trigger: ReactNode;
  /** What the panel is, for screen readers. */
  label: string;
  align?: 'start' | 'center' | 'end';
  isOpen?: boolean;
  onOpenChange?: (isOpen: boolean) => void;
  children: ReactNode;
}

/** A small panel hung on the thing that opens it. */
export function Popover({ trigger, label, align = 'start', isOpen, onOpenChange, children }: PopoverProps) {
  return (
    <Primitive.Root open={isOpen} onOpenChange={onOpenChange}>
      <Primitive.Trigger asChild>{trigger}</Primitive.Trigger>
      <Primitive.Portal>
        <Primitive.Content
          aria-label={label}
          align={align}
          sideOffset={6}
          collisionPadding={8}
          className="appearing z-40 max-h-(--radix-popover-content-available-height) w-80 max-w-[calc(100vw-1rem)] overflow-y-auto rounded-4 border border-rule bg-raised p-4 shadow-lift"
        >
          {children}
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}
