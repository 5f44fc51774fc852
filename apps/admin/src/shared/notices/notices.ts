/** Something to tell that belongs to no field: a receipt, or a failure and what is safe. */
export interface Notice {
  readonly id: number;
  readonly kind: 'done' | 'failed';
  readonly text: string;
}

let notices: readonly Notice[] = [];
let nextId = 1;
const listeners = new Set<() => void>();

/** Shows a notice until it is closed; a receipt leaves by itself. The same text is not stacked. */
export function notify(kind: Notice['kind'], text: string): void {
  if (notices.some((notice) => notice.text === text)) return;
  const notice = { id: nextId++, kind, text };
  replace([...notices, notice]);
  if (kind === 'done') setTimeout(() => dismiss(notice.id), 6000);
}

export function dismiss(id: number): void {
  replace(notices.filter((notice) => notice.id !== id));
}

export function currentNotices(): readonly Notice[] {
  return notices;
}

export function subscribeToNotices(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function replace(next: readonly Notice[]): void {
  notices = next;
  for (const listener of listeners) listener();
}
