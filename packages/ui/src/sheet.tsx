'use client';

import type { ReactNode } from 'react';
import { Dialog as Primitive } from 'radix-ui';
import { IconButton } from './icon-button';
import { useFocusBack } from './use-focus-back';

export interface SheetProps {
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  title: ReactNode;
  description?: ReactNode;
  closeLabel: string;
  actions?: ReactNode;
  children: ReactNode;
}

/** One thing in detail, laid over the end of the page; the list stays where it was. */
export function Sheet({
  isOpen,
  onOpenChange,
  title,
  description,
  closeLabel,
  actions,
  children,
}: SheetProps) {
  const giveFocusBack = useFocusBack(isOpen);
  return (
    <Primitive.Root open={isOpen} onOpenChange={onOpenChange}>
      <Primitive.Portal>
        <Primitive.Overlay className="appearing fixed inset-0 z-40 bg-shade" />
        <Primitive.Content
          {...(description ? {} : { 'aria-describedby': undefined })}
          onCloseAutoFocus={giveFocusBack}
          className="sliding fixed inset-y-0 inset-e-0 z-40 flex w-[min(30rem,100vw)] flex-col border-s border-rule bg-raised shadow-lift"
        >
          {/* No landmark: beside a page that stays in use, the page has its own. */}
          <div className="flex items-start gap-3 border-b border-rule px-5 py-4">
            <div className="min-w-0 flex-1">
              <Primitive.Title className="text-18 font-semibold wrap-anywhere">{title}</Primitive.Title>
              {description ? (
                <Primitive.Description className="text-14 text-muted wrap-anywhere">
                  {description}
                </Primitive.Description>
              ) : null}
            </div>
            <Primitive.Close asChild>
              <IconButton icon="close" label={closeLabel} hasTooltip={false} className="-me-2 -mt-1" />
            </Primitive.Close>
          </div>
          <div className="min-h-0 flex-1 overflow-y-auto px-5 py-4">{children}</div>
          {actions ? (
            <div className="flex flex-wrap justify-end gap-2 border-t border-rule px-5 py-3">{actions}</div>
          ) : null}
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}
