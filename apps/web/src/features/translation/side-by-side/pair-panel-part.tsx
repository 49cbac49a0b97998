import type { ReactNode } from 'react';

/** One kind of thing known of a pair. */
export function PanelPart({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section aria-label={title} className="flex flex-col gap-2 border-t border-rule pt-3">
      <h3 className="text-12 font-medium text-muted">{title}</h3>
      {children}
    </section>
  );
}
