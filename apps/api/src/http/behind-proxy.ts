/**
 * Whom to believe about where a request comes from: the one proxy in front of us (`hop` 0), never what stood in
 * the header before it, which the client may have written.
 */
export function isOurProxy(_address: string, hop: number): boolean {
  return hop === 0;
}
