/** Nest's names for what only this program needs. */
export const DOOR = Symbol('Door');
export const SIGN_IN_PARTS = Symbol('SignInParts');
export const READINESS = Symbol('Readiness');
