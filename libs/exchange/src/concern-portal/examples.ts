import { readFileSync } from 'node:fs';

/** The example messages that lie in `libs/exchange/examples/concern-portal`: synthetic people only. */
const FOLDER = new URL('../../examples/concern-portal/', import.meta.url);

/** One example as it would come over the wire. @param name «offentlig-v2», «invalid/ikke-json» */
export function exampleMessage(name: string): Uint8Array {
  return readFileSync(new URL(`${name}.json`, FOLDER));
}
