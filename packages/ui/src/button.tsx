import type { ComponentProps } from 'react';
import { Slot } from 'radix-ui';
import { classNames } from './class-names';
import { Icon, type IconName } from './icon';
import { Spinner } from './spinner';

const looks = {
  primary: 'bg-red text-on-red border-transparent not-disabled:hover:bg-red-strong',
  secondary: 'bg-raised text-ink border-edge not-disabled:hover:bg-sunken',
  quiet: 'bg-transparent text-ink border-transparent not-disabled:hover:bg-sunken',
  danger: 'bg-transparent text-red border-red not-disabled:hover:bg-red-soft',
} as const;

const sizes = {
  small: 'h-7 px-2 text-12 gap-1 touch:h-11 touch:px-3 touch:text-14',
  medium: 'h-8 px-3 text-14 gap-1.5 touch:h-11 touch:px-4',
  large: 'h-10 px-4 text-16 gap-2 touch:h-12',
} as const;

export interface ButtonProps extends ComponentProps<'button'> {
  look?: keyof typeof looks;
  size?: keyof typeof sizes;
  icon?: IconName;
  /** Work is under way: the label stays, a spinner replaces the icon, and pressing again does nothing. */
  isBusy?: boolean;
  /** Lend the look to the one child, e.g. a link. */
  asChild?: boolean;
}

function buttonClasses(look: keyof typeof looks, size: keyof typeof sizes, className?: string): string {
  return classNames(
    'inline-flex items-center justify-center rounded-2 border font-medium whitespace-nowrap select-none',
    'transition-colors duration-100 disabled:opacity-55 disabled:cursor-not-allowed no-underline',
    looks[look],
    sizes[size],
    className,
  );
}

/** One act. `primary` is the red pencil: at most one on a screen. */
export function Button({
  look = 'secondary',
  size = 'medium',
  icon,
  isBusy = false,
  asChild = false,
  className,
  children,
  type = 'button',
  onClick,
  ...rest
}: ButtonProps) {
  const classes = buttonClasses(look, size, className);
  if (asChild) {
    return (
      <Slot.Root className={classes} {...rest}>
        {children}
      </Slot.Root>
    );
  }
  return (
    <button
      type={type}
      className={classes}
      aria-busy={isBusy || undefined}
      onClick={isBusy ? (event) => event.preventDefault() : onClick}
      {...rest}
    >
      {isBusy ? <Spinner size={14} /> : icon ? <Icon name={icon} /> : null}
      {children}
    </button>
  );
}
