import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  truncateSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import type { RecordedEvent } from './events.ts';

/** Where the log survives the process: one line for each append, whole or not at all. */
export interface Journal {
  /** What earlier processes wrote, in order. */
  read(): readonly (readonly RecordedEvent[])[];
  /** Returns when the operating system has it; a killed process loses nothing. */
  write(events: readonly RecordedEvent[]): void;
  close(): void;
}

/** For a stand-in that forgets. */
export const noJournal: Journal = {
  read: () => [],
  write: () => undefined,
  close: () => undefined,
};

/** Keeps `log.jsonl` in `dataDir`, which it makes when it is missing. */
export function openJournal(dataDir: string): Journal {
  mkdirSync(dataDir, { recursive: true });
  const file = join(dataDir, 'log.jsonl');
  const whole = readWhole(file);
  const descriptor = openSync(file, 'a');
  return {
    read: () => whole,
    write: (events) => void writeSync(descriptor, `${JSON.stringify(events.map(toStored))}\n`),
    close: () => closeSync(descriptor),
  };
}

/** A line without its end is an append that was cut short: it was never acknowledged. */
function readWhole(file: string): readonly (readonly RecordedEvent[])[] {
  if (!existsSync(file)) return [];
  const text = readFileSync(file, 'utf8');
  const whole = text.slice(0, text.lastIndexOf('\n') + 1);
  truncateSync(file, Buffer.byteLength(whole));
  return whole
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => (JSON.parse(line) as readonly StoredEvent[]).map(fromStored));
}

type Bytes = 'data' | 'metadata';
type Numbers = 'revision' | 'position';
type StoredEvent = Omit<RecordedEvent, Bytes | Numbers> & Readonly<Record<Bytes | Numbers, string>>;

const toStored = (event: RecordedEvent): StoredEvent => ({
  ...event,
  revision: String(event.revision),
  position: String(event.position),
  data: Buffer.from(event.data).toString('base64'),
  metadata: Buffer.from(event.metadata).toString('base64'),
});

const fromStored = (event: StoredEvent): RecordedEvent => ({
  ...event,
  revision: BigInt(event.revision),
  position: BigInt(event.position),
  data: Buffer.from(event.data, 'base64'),
  metadata: Buffer.from(event.metadata, 'base64'),
});
