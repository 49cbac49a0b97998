'use client';

import { useState } from 'react';
import { remember } from './remember';
import { type Theme, themeCookie, themeOf } from './theme';

function present(): Theme {
  if (typeof document === 'undefined') return 'system';
  return themeOf(document.documentElement.dataset.theme);
}

/** The theme of this browser, and how to change it; the page turns at once, the next one starts so. */
export function useTheme(): [Theme, (theme: Theme) => void] {
  const [theme, setTheme] = useState<Theme>(present);
  return [
    theme,
    (next) => {
      if (next === 'system') delete document.documentElement.dataset.theme;
      else document.documentElement.dataset.theme = next;
      remember(themeCookie, next);
      setTheme(next);
    },
  ];
}
