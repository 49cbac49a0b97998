'use client';

import { type ReactNode, useRef } from 'react';
import { Dialog as Primitive } from 'radix-ui';
import { IconButton } from './icon-button';
import { useFocusBack } from './use-focus-back';

export interface DialogProps {
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  title: ReactNode;
  description?: ReactNode;
  closeLabel: string;
  /** The acts, main one last; they stay in view when the content is long. */
  actions?: ReactNode;
  /** `full` is for what is read or looked at, not answered: it takes the window. */
  width?: 'narrow' | 'wide' | 'full';
  /** It is gone, and the focus is back where it was: the moment to take it elsewhere. */
  onClosed?: (() => void) | undefined;
  children?: ReactNode;
}

const widths = {
  narrow: 'top-[8dvh] max-h-[min(44rem,90dvh)] sm:max-w-112',
  wide: 'top-[8dvh] max-h-[min(44rem,90dvh)] sm:max-w-180',
  full: 'top-[3dvh] h-[94dvh] sm:max-w-240',
} as const;

const firstOf = (part: HTMLElement | null) =>
  part?.querySelector<HTMLElement>(
    'input:not([type=hidden], :disabled), textarea:not(:disabled), select:not(:disabled), button:not(:disabled), a[href]',
  );

/** A question that must be answered before going on. */
export function Dialog({
  isOpen,
  onOpenChange,
  title,
  description,
  closeLabel,
  actions,
  width = 'narrow',
  onClosed,
  children,
}: DialogProps) {
  const giveFocusBack = useFocusBack(isOpen, onClosed);
  const body = useRef<HTMLDivElement>(null);
  const foot = useRef<HTMLDivElement>(null);
  const hasInput = useRef(false);
  return (
    <Primitive.Root open={isOpen} onOpenChange={onOpenChange}>
      <Primitive.Portal>
        <Primitive.Overlay className="appearing fixed inset-0 z-40 bg-shade" />
        <Primitive.Content
          {...(description ? {} : { 'aria-describedby': undefined })}
          onOpenAutoFocus={(event) => {
            hasInput.current = false;
            // What one came for, not the cross that stands before it.
            const first = firstOf(body.current) ?? firstOf(foot.current);
            if (!first) return;
            event.preventDefault();
            first.focus({ preventScroll: true });
          }}
          onCloseAutoFocus={giveFocusBack}
          onInput={() => (hasInput.current = true)}
          // A click beside it must not throw away what was written in it; Escape and the cross are meant.
          onPointerDownOutside={(event) => hasInput.current && event.preventDefault()}
          className={`appearing fixed z-40 flex flex-col rounded-4 border border-rule bg-raised shadow-lift left-1/2 w-[calc(100vw-2rem)] -translate-x-1/2 max-sm:top-auto max-sm:bottom-0 max-sm:w-screen max-sm:rounded-b-none ${widths[width]}`}
        >
          {/* No landmarks: the page behind has its own. */}
          <div className="flex items-start gap-3 px-5 pt-4 pb-2">
            <div className="min-w-0 flex-1">
              <Primitive.Title className="text-18 font-semibold">{title}</Primitive.Title>
              {description ? (
                <Primitive.Description className="mt-1 text-14 text-muted">
                  {description}
                </Primitive.Description>
              ) : null}
            </div>
            <Primitive.Close asChild>
              <IconButton icon="close" label={closeLabel} hasTooltip={false} className="-me-2 -mt-1" />
            </Primitive.Close>
          </div>
          <div ref={body} className="min-h-0 flex-1 overflow-y-auto px-5 pb-4">
            {children}
          </div>
          {actions ? (
            <div ref={foot} className="flex flex-wrap justify-end gap-2 border-t border-rule px-5 py-3">
              {actions}
            </div>
          ) : null}
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}
