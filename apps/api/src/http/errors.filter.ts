import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Logger } from '../logging.ts';

interface Refusal {
  readonly code: string;
  readonly message: string;
}

/** What a status says to a client. Anything else is our own fault and says nothing but that. */
const REFUSALS: Readonly<Record<number, Refusal>> = {
  400: { code: 'BAD_USER_INPUT', message: 'The request could not be read.' },
  401: { code: 'UNAUTHENTICATED', message: 'Sign in first.' },
  403: { code: 'FORBIDDEN', message: 'The request came from another site.' },
  404: { code: 'NOT_FOUND', message: 'There is nothing here.' },
  413: { code: 'PAYLOAD_TOO_LARGE', message: 'The request body is larger than 1 MB.' },
  415: { code: 'BAD_USER_INPUT', message: 'The request body must be JSON.' },
};

const INTERNAL: Refusal = {
  code: 'INTERNAL',
  message: 'Something went wrong here. It has been logged.',
};

/** Errors outside GraphQL, in GraphQL's own shape, so that a client reads all of them alike. */
@Catch()
export class ErrorsFilter implements ExceptionFilter {
  constructor(private readonly logger: Logger) {}

  catch(error: unknown, host: ArgumentsHost): void {
    if (host.getType() !== 'http') throw error;
    const status = statusOf(error);
    const refusal = REFUSALS[status];
    if (refusal === undefined) this.logger.error({ err: error }, 'request failed');
    const { code, message } = refusal ?? INTERNAL;
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    void reply
      .code(refusal === undefined ? 500 : status)
      .send({ errors: [{ message, extensions: { code } }] });
  }
}

/** Nest's exceptions know their status by a method, Fastify's errors by a field. */
function statusOf(error: unknown): number {
  if (error instanceof HttpException) return error.getStatus();
  const hasStatus = typeof error === 'object' && error !== null && 'statusCode' in error;
  return hasStatus ? Number(error.statusCode) : 500;
}
