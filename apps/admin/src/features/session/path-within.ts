/**
 * Where to go after sign-in: the page that was asked for when it is one of ours, else the tasks.
 * Never an address of another site, whoever wrote the link.
 */
export function pathWithin(asked: string | null): string {
  const isOurs = asked !== null && /^\/(?![/\\])/.test(asked);
  return isOurs ? asked : '/oppgaver';
}
