/** Where a label stands, from and to, in hundredths of the slider. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/**
 * The items that can be labelled without their labels running into each other, the first ones first.
 * @param spanOf where an item's label would stand
 */
export function spaced<Item>(
  items: readonly Item[],
  spanOf: (item: Item) => Span,
): readonly Item[] {
  let free = 0;
  return items.filter((item) => {
    const { from, to } = spanOf(item);
    const fits = from >= free;
    if (fits) free = to;
    return fits;
  });
}
