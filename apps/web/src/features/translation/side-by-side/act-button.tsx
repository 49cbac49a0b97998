'use client';

import { useTranslations } from 'next-intl';
import { useSyncExternalStore } from 'react';
import { Button, type ButtonProps } from '@marbre/ui/button';
import { Kbd } from '@marbre/ui/kbd';
import { type DeskAct, deskKeys, keyCaps } from './desk-keys';

const never = () => () => undefined;

/** True on a Mac, whose keyboard has other keys in other places. */
export function useIsMac(): boolean {
  return useSyncExternalStore(
    never,
    () => /Mac|iPhone|iPad/.test(navigator.userAgent),
    () => false,
  );
}

export interface ActButtonProps extends Omit<ButtonProps, 'size'> {
  act: DeskAct;
}

/** One act of the desk with the keys that do it. */
export function ActButton({ act, children, ...rest }: ActButtonProps) {
  const t = useTranslations('translation.desk.acts');
  const isMac = useIsMac();
  return (
    <Button size="small" {...rest}>
      {children ?? t(act)}
      <span aria-hidden className="ms-1 max-sm:hidden">
        <Kbd keys={keyCaps(deskKeys[act], isMac)} />
      </span>
    </Button>
  );
}
