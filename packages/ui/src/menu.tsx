'use client';

import { type PointerEvent, type ReactNode, useState } from 'react';
import { DropdownMenu as Primitive } from 'radix-ui';
import { Icon, type IconName } from './icon';

export interface MenuProps {
  trigger: ReactNode;
  align?: 'start' | 'center' | 'end';
  /** What it opens from can be dragged too: it opens when the mouse is let go, not when it is pressed. */
  isDraggable?: boolean;
  children: ReactNode;
}

const itemClasses =
  'flex min-h-8 items-center gap-2 rounded-2 px-2 text-14 outline-none select-none data-highlighted:bg-sunken data-disabled:opacity-55 touch:min-h-11';

/** Acts on one thing, behind the button that opens them. */
export function Menu({ trigger, align = 'end', isDraggable = false, children }: MenuProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <Primitive.Root modal={false} open={isOpen} onOpenChange={setOpen}>
      {isDraggable ? (
        <span className="contents" onPointerDownCapture={keepPress}>
          <Primitive.Trigger asChild onClick={() => setOpen(!isOpen)}>
            {trigger}
          </Primitive.Trigger>
        </span>
      ) : (
        <Primitive.Trigger asChild>{trigger}</Primitive.Trigger>
      )}
      <Primitive.Portal>
        <Primitive.Content
          align={align}
          sideOffset={4}
          collisionPadding={8}
          onCloseAutoFocus={leaveFocusWhereItWent}
          className="appearing z-40 max-h-(--radix-dropdown-menu-content-available-height) max-w-80 min-w-48 overflow-y-auto rounded-4 border border-rule bg-raised p-1 shadow-lift"
        >
          {children}
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}

/** The primitive opens on the press and takes it away from the browser, which then drags nothing. */
function keepPress(event: PointerEvent): void {
  event.stopPropagation();
}

/** An act that went on to somewhere else, such as the text, keeps the keyboard there. */
function leaveFocusWhereItWent(event: Event): void {
  const here = document.activeElement;
  const isElsewhere = here !== null && here !== document.body && !here.closest('[role=menu]');
  if (isElsewhere) event.preventDefault();
}

export interface MenuItemProps {
  icon?: IconName;
  tone?: 'plain' | 'danger';
  isDisabled?: boolean;
  /** Why it cannot be done now, or a key that does it. */
  note?: ReactNode;
  onSelect: () => void;
  children: ReactNode;
}

export function MenuItem({ icon, tone = 'plain', isDisabled, note, onSelect, children }: MenuItemProps) {
  return (
    <Primitive.Item
      disabled={isDisabled}
      onSelect={onSelect}
      className={`${itemClasses} cursor-pointer data-disabled:cursor-not-allowed ${tone === 'danger' ? 'text-red' : ''}`}
    >
      {icon ? <Icon name={icon} /> : null}
      <span className="min-w-0 flex-1">{children}</span>
      {note ? <span className="text-12 text-muted">{note}</span> : null}
    </Primitive.Item>
  );
}

export interface MenuToggleProps {
  isOn: boolean;
  onToggle: (isOn: boolean) => void;
  children: ReactNode;
}

/** Something that is on or off; the mark and the words of the others stand in one line whichever it is. */
export function MenuToggle({ isOn, onToggle, children }: MenuToggleProps) {
  return (
    <Primitive.CheckboxItem
      checked={isOn}
      onCheckedChange={onToggle}
      className={`${itemClasses} cursor-pointer`}
    >
      <span className="flex size-4 items-center justify-center">
        <Primitive.ItemIndicator>
          <Icon name="check" />
        </Primitive.ItemIndicator>
      </span>
      <span className="min-w-0 flex-1">{children}</span>
    </Primitive.CheckboxItem>
  );
}

export interface MenuChoiceProps<Value extends string> {
  label: string;
  value: Value;
  onChange: (value: Value) => void;
  options: readonly { value: Value; label: string; lang?: string }[];
}

/** One of a few inside a menu, with a mark on the present one. */
export function MenuChoice<Value extends string>({
  label,
  value,
  onChange,
  options,
}: MenuChoiceProps<Value>) {
  return (
    <>
      <Primitive.Label className="px-2 pt-2 pb-1 text-12 text-muted">{label}</Primitive.Label>
      <Primitive.RadioGroup value={value} onValueChange={(next) => onChange(next as Value)}>
        {options.map((option) => (
          <Primitive.RadioItem
            key={option.value}
            value={option.value}
            lang={option.lang}
            className={`${itemClasses} cursor-pointer`}
          >
            <span className="flex size-4 items-center justify-center">
              <Primitive.ItemIndicator>
                <Icon name="check" size={14} />
              </Primitive.ItemIndicator>
            </span>
            {option.label}
          </Primitive.RadioItem>
        ))}
      </Primitive.RadioGroup>
    </>
  );
}

export function MenuRule() {
  return <Primitive.Separator className="my-1 h-px bg-rule" />;
}

export function MenuHeading({ children }: { children: ReactNode }) {
  return <Primitive.Label className="px-2 py-1.5 text-14">{children}</Primitive.Label>;
}
