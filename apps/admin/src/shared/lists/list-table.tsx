import type { ReactNode } from 'react';
import styles from './list-table.module.css';

/** `aside` is left out where the screen is narrow; a `number` stands at the end of its column. */
type CellKind = 'aside' | 'number';

interface Column {
  readonly label: string;
  readonly kinds?: readonly CellKind[];
}

interface ListTableProps {
  /** What the rows are, for who cannot see the page around them. */
  readonly caption: string;
  readonly columns: readonly Column[];
  /** The rows. */
  readonly children: ReactNode;
}

/** The table of a list. */
export function ListTable({ caption, columns, children }: ListTableProps) {
  return (
    <table className={styles['table']}>
      <caption className="aksel-sr-only">{caption}</caption>
      <thead>
        <tr>
          {columns.map(({ label, kinds = [] }) => (
            <th key={label} scope="col" className={cellClass(...kinds)}>
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
}

/** The class of a cell, which has to be of the same kind as its column. */
export function cellClass(...kinds: readonly CellKind[]): string {
  return kinds.map((kind) => styles[kind]).join(' ');
}
