import type { ReactNode } from 'react';

export interface EmptyStateProps {
  title: ReactNode;
  /** What would be here, and what to do to have it. */
  children?: ReactNode;
  actions?: ReactNode;
}

/** Nothing is here yet: says what would be, and offers the next act. */
export function EmptyState({ title, children, actions }: EmptyStateProps) {
  return (
    <div className="flex flex-col items-start gap-3 py-10">
      <p className="font-reading text-21">{title}</p>
      {children ? <div className="max-w-prose text-14 text-muted">{children}</div> : null}
      {actions ? <div className="flex flex-wrap gap-2">{actions}</div> : null}
    </div>
  );
}
