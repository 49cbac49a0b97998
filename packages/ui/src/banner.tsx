import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon';

const looks: Record<
  'info' | 'done' | 'warning' | 'danger',
  { icon: IconName; colours: string; mark: string }
> = {
  info: { icon: 'info', colours: 'bg-blue-soft border-blue', mark: 'text-blue' },
  done: { icon: 'done', colours: 'bg-green-soft border-green', mark: 'text-green' },
  warning: { icon: 'warning', colours: 'bg-amber-soft border-amber', mark: 'text-amber' },
  danger: { icon: 'danger', colours: 'bg-red-soft border-red', mark: 'text-red' },
};

export interface BannerProps {
  tone?: keyof typeof looks;
  title?: ReactNode;
  actions?: ReactNode;
  children?: ReactNode;
}

/** Something true of this place that must not be missed: what happened, what is safe, what to do. */
export function Banner({ tone = 'info', title, actions, children }: BannerProps) {
  const look = looks[tone];
  return (
    <div
      role={tone === 'danger' ? 'alert' : 'status'}
      className={`flex items-start gap-2.5 rounded-2 border-s-2 px-3 py-2 text-14 ${look.colours}`}
    >
      <Icon name={look.icon} className={`mt-0.5 ${look.mark}`} />
      <div className="min-w-0 flex-1">
        {title ? <p className="font-medium">{title}</p> : null}
        {children ? <div className="text-ink wrap-anywhere">{children}</div> : null}
        {actions ? <div className="mt-2 flex flex-wrap gap-2">{actions}</div> : null}
      </div>
    </div>
  );
}
