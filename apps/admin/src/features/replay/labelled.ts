/** An item and how much room its label has, in hundredths of the slider. */
export interface Labelled<Item> {
  readonly item: Item;
  readonly room: number;
}

/**
 * The items that have room for a label before the next item stands, in their order.
 * @param place where an item stands, 0 to 100
 * @param least the room a label needs to say anything
 */
export function labelled<Item>(
  items: readonly Item[],
  place: (item: Item) => number,
  least: number,
): readonly Labelled<Item>[] {
  return items.flatMap((item, index) => {
    const next = items[index + 1];
    const room = (next ? place(next) : 100) - place(item);
    return room >= least ? [{ item, room }] : [];
  });
}
