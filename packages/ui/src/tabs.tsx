'use client';

import type { ReactNode } from 'react';
import { Tabs as Primitive } from 'radix-ui';

export interface TabsProps<Value extends string> {
  /** What the tabs switch between, for screen readers. */
  label: string;
  value: Value;
  onChange: (value: Value) => void;
  tabs: readonly { value: Value; label: ReactNode; count?: number | undefined }[];
  /** The panel of the present tab; left out when the tabs only filter what is below. */
  children?: ReactNode;
}

/** Views of one place, of which one is shown. The line scrolls sideways where it is too long. */
export function Tabs<Value extends string>({ label, value, onChange, tabs, children }: TabsProps<Value>) {
  return (
    <Primitive.Root
      value={value}
      onValueChange={(next) => onChange(next as Value)}
      activationMode="manual"
      className="flex min-h-0 flex-col"
    >
      <Primitive.List
        aria-label={label}
        className="flex shrink-0 gap-2 overflow-x-auto border-b border-rule [scrollbar-width:none]"
      >
        {tabs.map((tab) => (
          <Primitive.Trigger
            key={tab.value}
            value={tab.value}
            className="flex h-9 items-center gap-1.5 border-b-2 px-1 border-transparent text-14 whitespace-nowrap text-muted -outline-offset-2 hover:text-ink data-[state=active]:border-ink data-[state=active]:font-medium data-[state=active]:text-ink touch:h-11"
          >
            {tab.label}
            {tab.count === undefined ? null : (
              <span className="text-12 font-normal text-muted">{tab.count}</span>
            )}
          </Primitive.Trigger>
        ))}
      </Primitive.List>
      <Primitive.Content value={value} className="min-h-0 flex-1" tabIndex={children ? 0 : -1}>
        {children}
      </Primitive.Content>
    </Primitive.Root>
  );
}
