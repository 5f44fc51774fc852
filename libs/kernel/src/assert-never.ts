/** Closes an exhaustive switch: a new member of the union fails to compile here first. */
export function assertNever(value: never): never {
  throw new Error(`Unhandled case: ${JSON.stringify(value)}`);
}
