import type { ReactNode } from 'react';

/** The measure of a page: as wide as a list needs, never wider. */
export function Page({ width = 'list', children }: { width?: 'list' | 'form'; children: ReactNode }) {
  return (
    <div className={`mx-auto w-full px-4 pb-16 sm:px-6 ${width === 'list' ? 'max-w-320' : 'max-w-180'}`}>
      {children}
    </div>
  );
}
