/**
 * The items that can be labelled without their labels running into each other, the first ones first.
 * @param place where an item stands, 0 to 100
 * @param gap least distance between two labels, in the same measure
 */
export function spaced<Item>(
  items: readonly Item[],
  place: (item: Item) => number,
  gap: number,
): readonly Item[] {
  let free = 0;
  return items.filter((item) => {
    const fits = place(item) >= free;
    if (fits) free = place(item) + gap;
    return fits;
  });
}
