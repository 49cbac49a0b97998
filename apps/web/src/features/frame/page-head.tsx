import type { ReactNode } from 'react';

export interface PageHeadProps {
  title: ReactNode;
  /** The acts of the page; the main one last. */
  actions?: ReactNode;
  children?: ReactNode;
}

/** The name of a room, set as a newspaper sets its sections. */
export function PageHead({ title, actions, children }: PageHeadProps) {
  return (
    <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3 pt-6 pb-4 max-sm:pt-4">
      <div className="min-w-0">
        <h1 className="font-reading text-34 max-sm:text-26">{title}</h1>
        {children ? <p className="mt-1 max-w-prose text-14 text-muted">{children}</p> : null}
      </div>
      {actions ? <div className="flex flex-wrap items-center gap-2">{actions}</div> : null}
    </div>
  );
}
