import canonicalize from 'canonicalize';

/** Names that do not stay where they are put: JavaScript moves numbers to the front, and one is no name. */
const UNRULY = /^(\d+|__proto__)$/;

/**
 * RFC 8785: equal content, equal text. JavaScript writes numbers and strings as the RFC asks, so sorted
 * names are all that is missing; the rare object with unruly names goes the slower way.
 * @throws Error for what is no JSON.
 */
export function canonical(value: object): string {
  const sorted = sortNames(value);
  const text = sorted === undefined ? canonicalize(value) : JSON.stringify(sorted);
  if (text === undefined) throw new TypeError('not JSON');
  return text;
}

/** A copy with all names in order; undefined where JavaScript does not keep such an order. */
function sortNames(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return sortItems(value);
  const names = Object.keys(value).sort();
  const copy: Record<string, unknown> = {};
  for (const name of names) {
    if (UNRULY.test(name)) return undefined;
    const member: unknown = value[name as keyof typeof value];
    const sorted = sortNames(member);
    if (sorted === undefined && member !== undefined) return undefined;
    copy[name] = sorted;
  }
  return copy;
}

function sortItems(items: readonly unknown[]): readonly unknown[] | undefined {
  const copy: unknown[] = [];
  for (const item of items) {
    const sorted = sortNames(item);
    if (sorted === undefined) return undefined;
    copy.push(sorted);
  }
  return copy;
}
