import { useRef, useState, type FocusEvent } from 'react';

/** Which row of a list is in hand, and how to move it. */
export interface RowFocus {
  /** Index of the row in hand; -1 before the first move. */
  readonly current: number;
  readonly move: (by: 1 | -1) => void;
  /** Opens the row in hand by following its link. */
  readonly open: () => void;
  /** For the list's element: rows are found by the attribute `data-row-link` on their links. */
  readonly listProps: {
    readonly ref: (list: HTMLElement | null) => void;
    readonly onFocus: (event: FocusEvent) => void;
  };
}

/** Moves the keyboard through a list of links, so that Enter, reading aloud and scrolling follow by themselves. */
export function useRowFocus(): RowFocus {
  const list = useRef<HTMLElement>(null);
  const [current, setCurrent] = useState(-1);
  const links = () => [...(list.current?.querySelectorAll<HTMLElement>('[data-row-link]') ?? [])];
  return {
    current,
    move: (by) => {
      const all = links();
      const next = Math.min(Math.max(current + by, 0), all.length - 1);
      all[next]?.focus();
    },
    open: () => links()[current]?.click(),
    listProps: {
      ref: (element) => {
        list.current = element;
      },
      onFocus: ({ target }) => {
        const row = links().findIndex((link) => sameRow(link, target));
        if (row !== -1) setCurrent(row);
      },
    },
  };
}

function sameRow(link: HTMLElement, target: Element): boolean {
  const row = link.closest('[data-row]');
  return row !== null && row.contains(target);
}
