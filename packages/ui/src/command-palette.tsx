'use client';

import type { ReactNode } from 'react';
import { Command } from 'cmdk';
import { Dialog } from 'radix-ui';
import { Icon, type IconName } from './icon';
import { useFocusBack } from './use-focus-back';

export interface CommandChoice {
  id: string;
  words: ReactNode;
  icon?: IconName;
  note?: ReactNode;
  onChoose: () => void;
}

export interface CommandPaletteProps {
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  /** Name of the dialog and of its field. */
  label: string;
  placeholder: string;
  query: string;
  onQueryChange: (query: string) => void;
  /** Said when nothing matches. */
  nothing: string;
  /** Already chosen and ordered by the caller: the palette does not filter. */
  groups: readonly { heading: string; choices: readonly CommandChoice[] }[];
  /** It is gone, and the focus is back where it was: the moment to take it elsewhere. */
  onClosed?: (() => void) | undefined;
}

/** Everything one can go to or do, a few letters away. */
export function CommandPalette({
  isOpen,
  onOpenChange,
  label,
  placeholder,
  query,
  onQueryChange,
  nothing,
  groups,
  onClosed,
}: CommandPaletteProps) {
  const giveFocusBack = useFocusBack(isOpen, onClosed);
  return (
    <Dialog.Root open={isOpen} onOpenChange={onOpenChange}>
      <Dialog.Portal>
        <Dialog.Overlay className="appearing fixed inset-0 z-50 bg-shade" />
        <Dialog.Content
          aria-describedby={undefined}
          onCloseAutoFocus={giveFocusBack}
          className="appearing fixed top-[10dvh] left-1/2 z-50 flex max-h-[min(32rem,80dvh)] w-[min(38rem,calc(100vw-2rem))] -translate-x-1/2 flex-col overflow-hidden rounded-4 border border-rule bg-raised shadow-lift"
        >
          <Dialog.Title className="sr-only">{label}</Dialog.Title>
          <Command label={label} shouldFilter={false} loop className="flex min-h-0 flex-col">
            <div className="flex items-center gap-2.5 border-b border-rule px-4">
              <Icon name="search" className="text-muted" />
              <Command.Input
                value={query}
                onValueChange={onQueryChange}
                placeholder={placeholder}
                dir="auto"
                className="h-12 w-full bg-transparent text-16 outline-none"
              />
            </div>
            <Command.List className="min-h-0 overflow-y-auto p-1.5">
              <Command.Empty className="px-3 py-4 text-14 text-muted">{nothing}</Command.Empty>
              {groups
                .filter((group) => group.choices.length > 0)
                .map((group) => (
                  <Command.Group
                    key={group.heading}
                    heading={group.heading}
                    className="[&_[cmdk-group-heading]]:px-2.5 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-12 [&_[cmdk-group-heading]]:text-muted"
                  >
                    {group.choices.map((choice) => (
                      <Command.Item
                        key={choice.id}
                        value={choice.id}
                        onSelect={choice.onChoose}
                        className="flex min-h-9 cursor-pointer items-center gap-2.5 rounded-2 px-2.5 text-14 aria-selected:bg-sunken touch:min-h-11"
                      >
                        {choice.icon ? <Icon name={choice.icon} className="text-muted" /> : null}
                        <span className="min-w-0 flex-1 truncate" dir="auto">
                          {choice.words}
                        </span>
                        {choice.note ? <span className="text-12 text-muted">{choice.note}</span> : null}
                      </Command.Item>
                    ))}
                  </Command.Group>
                ))}
            </Command.List>
          </Command>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
