/** Nest's names for what only this program needs. */
export const SESSIONS = Symbol('Sessions');
export const PUBLIC_URL = Symbol('PublicUrl');
export const READINESS = Symbol('Readiness');
