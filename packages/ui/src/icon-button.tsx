'use client';

import type { ComponentProps } from 'react';
import { classNames } from './class-names';
import { Icon, type IconName } from './icon';
import { Tooltip } from './tooltip';

export interface IconButtonProps extends Omit<ComponentProps<'button'>, 'aria-label' | 'children'> {
  icon: IconName;
  /** What it does; shown on hover and said to screen readers. */
  label: string;
  /** Pressed state of a toggle; leave out for a plain button. */
  isPressed?: boolean;
  hasTooltip?: boolean;
}

/** An act so well known that a drawing says it, with its words one hover away. */
export function IconButton({
  icon,
  label,
  isPressed,
  hasTooltip = true,
  className,
  type = 'button',
  ...rest
}: IconButtonProps) {
  const button = (
    <button
      type={type}
      aria-label={label}
      aria-pressed={isPressed}
      className={classNames(
        'inline-flex size-8 items-center justify-center rounded-2 text-muted hover:bg-sunken hover:text-ink touch:size-11',
        'transition-colors duration-100 disabled:opacity-55 disabled:pointer-events-none aria-pressed:bg-sunken aria-pressed:text-ink',
        className,
      )}
      {...rest}
    >
      <Icon name={icon} />
    </button>
  );
  return hasTooltip ? <Tooltip words={label}>{button}</Tooltip> : button;
}
