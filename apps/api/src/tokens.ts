/** Nest's names for what only this program needs. */
export const DOOR = Symbol('Door');
export const SESSION_LIST_PARTS = Symbol('SessionListParts');
export const SIGN_IN_PARTS = Symbol('SignInParts');
export const READINESS = Symbol('Readiness');
