/** Where signed checkpoints and the keys to check them are kept: outside the database, and never changed. */
export interface CheckpointArchive {
  /** Sizes of the trees there are checkpoints of, the smallest first. */
  sizes(): Promise<readonly number[]>;
  /** The note of that size; null when there is none. */
  read(size: number): Promise<string | null>;
  /** The newest note; null before the first. */
  latest(): Promise<string | null>;
  /** Keeps a note. One that is there already stays as it is. */
  add(size: number, note: string): Promise<void>;
  /** Every key that ever signed, one text each (`name+hex+base64`), the oldest first. */
  keys(): Promise<readonly string[]>;
  /** Publishes a key beside the others. */
  addKey(key: string): Promise<void>;
}
