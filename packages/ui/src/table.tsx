import type { ComponentProps, ReactNode } from 'react';
import { classNames } from './class-names';

export interface TableProps {
  /** What the table lists; read first by screen readers. */
  caption: string;
  columns: readonly {
    key: string;
    label: ReactNode;
    isNumber?: boolean;
    className?: string;
    isHidden?: boolean;
  }[];
  children: ReactNode;
}

/** Rows set like a timetable: hairlines, figures in columns. Scrolls sideways where the page is too narrow. */
export function Table({ caption, columns, children }: TableProps) {
  return (
    <div className="overflow-x-auto">
      <table className="w-full border-collapse text-14">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr className="border-b border-edge">
            {columns.map((column) => (
              <th
                key={column.key}
                scope="col"
                className={classNames(
                  'h-8 px-2 text-12 font-medium whitespace-nowrap text-muted first:ps-0 last:pe-0',
                  column.isNumber ? 'text-end' : 'text-start',
                  column.className,
                )}
              >
                {column.isHidden ? <span className="sr-only">{column.label}</span> : column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}

export function TableRow({ className, ...rest }: ComponentProps<'tr'>) {
  return <tr className={classNames('border-b border-rule hover:bg-sunken', className)} {...rest} />;
}

export interface TableCellProps extends ComponentProps<'td'> {
  isNumber?: boolean;
}

export function TableCell({ isNumber = false, className, ...rest }: TableCellProps) {
  return (
    <td
      className={classNames(
        'h-10 px-2 py-1.5 first:ps-0 last:pe-0',
        isNumber ? 'text-end' : 'text-start',
        className,
      )}
      {...rest}
    />
  );
}
