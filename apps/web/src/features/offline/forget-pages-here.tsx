'use client';

import { useEffect } from 'react';
import { forgetPages } from './kept-pages';

/** On the page where one signs in, nothing of whoever was signed in before is kept. */
export function ForgetPagesHere(): null {
  useEffect(() => void forgetPages().catch(() => undefined), []);
  return null;
}
