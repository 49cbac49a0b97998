'use client';

import { useEffect, useEffectEvent } from 'react';
import { type Pressed, readDeskKey } from './desk-keys';

/** Listens for the desk's keys wherever the keyboard is on its page, before the text sees them. */
export function useDeskKeys(isMac: boolean, onPress: (pressed: Pressed) => boolean): void {
  const press = useEffectEvent(onPress);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (isField(event.target) || document.querySelector('[role="dialog"], [role="menu"]')) return;
      const pressed = readDeskKey(event, isMac);
      if (!pressed || !press(pressed)) return;
      event.preventDefault();
      event.stopPropagation();
    };
    addEventListener('keydown', onKey, { capture: true });
    return () => removeEventListener('keydown', onKey, { capture: true });
  }, [isMac]);
}

function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
}
