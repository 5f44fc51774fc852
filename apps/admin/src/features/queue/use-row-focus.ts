import { useEffect, useRef, useState, type FocusEvent } from 'react';

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
    readonly onBlur: () => void;
  };
}

/** Moves the keyboard through a list of links, so that Enter, reading aloud and scrolling follow by themselves. */
export function useRowFocus(): RowFocus {
  const list = useRef<HTMLElement>(null);
  const [current, setCurrent] = useState(-1);
  const held = useRef(false);
  const links = () => [...(list.current?.querySelectorAll<HTMLElement>('[data-row-link]') ?? [])];
  // A row that leaves the list takes the focus with it: the one that comes in its place gets it.
  useEffect(() => {
    if (!held.current || document.activeElement !== document.body) return;
    links()
      .slice(0, current + 1)
      .at(-1)
      ?.focus();
  });
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
        held.current = row !== -1;
        if (row !== -1) setCurrent(row);
      },
      onBlur: () => {
        held.current = false;
      },
    },
  };
}

function sameRow(link: HTMLElement, target: Element): boolean {
  return link.closest('[data-row]')?.contains(target) === true;
}
