import type { ReactNode } from 'react';

export function SampleGroup({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="grid gap-x-8 gap-y-3 border-t border-rule py-6 lg:grid-cols-[10rem_minmax(0,1fr)]">
      <h2 className="text-14 font-medium">{title}</h2>
      <div className="flex min-w-0 flex-wrap items-center gap-3">{children}</div>
    </section>
  );
}
