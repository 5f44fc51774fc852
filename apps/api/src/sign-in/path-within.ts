/** Where to go after sign-in: a page of ours, never an address of another site, whoever wrote the link. */
export function pathWithin(asked: string | undefined): string {
  return asked !== undefined && /^\/(?![/\\])[^\s\\]*$/.test(asked) ? asked : '/';
}
