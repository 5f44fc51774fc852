import type { LoggerService } from '@nestjs/common';
import { pino, type DestinationStream, type Logger, type LoggerOptions } from 'pino';
import { errorCode } from './error-code.ts';
import { originOfLine } from './observability/request-scope.ts';

export type { Logger } from 'pino';

/**
 * The program's log, on standard error: one JSON object a line, or readable lines in a terminal. It holds ids,
 * codes and durations; no names, no request bodies, no query variables, no addresses with parameters. Lines
 * written on the way of a request say which: `correlationId`, and `traceId` while it is traced.
 */
export function createLogger(level: string, destination?: DestinationStream): Logger {
  const options: LoggerOptions = {
    level,
    base: null,
    mixin: originOfLine,
    serializers: { err: describeError },
  };
  if (destination !== undefined) return pino(options, destination);
  if (!process.stderr.isTTY) return pino(options, pino.destination(2));
  return pino({
    ...options,
    transport: { target: 'pino-pretty', options: { destination: 2 } },
  });
}

/**
 * What kind of error it was, and where. The database, the JSON parser and GraphQL quote what they were given
 * in their messages, so only a plain Error, whose words a programmer wrote, keeps its own.
 */
function describeError(error: unknown): object {
  if (!(error instanceof Error)) return { type: typeof error };
  return {
    type: error.name,
    code: errorCode(error),
    message: error.constructor === Error ? error.message : undefined,
    at: framesOf(error),
  };
}

/** The stack after the message: a message of several lines may hold anything, even what looks like a frame. */
function framesOf({ stack = '', message }: Error): readonly string[] {
  const afterMessage = stack.slice(stack.indexOf(message) + message.length);
  return afterMessage.split('\n').filter((line) => line.startsWith('    at '));
}

/** Nest's own lines: its warnings and errors matter, the list of its modules does not. */
export function nestLogger(logger: Logger): LoggerService {
  const say = (level: 'trace' | 'warn' | 'error') => (message: unknown) => {
    if (typeof message === 'string') logger[level](message);
    else if (message instanceof Error) logger[level]({ err: message });
    else logger[level](message);
  };
  return {
    log: say('trace'),
    debug: say('trace'),
    verbose: say('trace'),
    warn: say('warn'),
    error: say('error'),
  };
}
