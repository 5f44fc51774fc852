/** The start cannot go on, for a reason that whoever started it can mend. The message is the one line they read. */
export class StartupError extends Error {}
