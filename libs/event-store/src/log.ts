/** Where the runtime tells what it does: pino's shape. Fields hold ids and figures, never content. */
export interface Log {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}
