import { Metadata, status as code, type ServiceError } from '@grpc/grpc-js';

/** The ways in which a call as a whole fails, with the trailers that the client reads. */
export interface Refusal extends Partial<ServiceError> {
  readonly code: code;
  readonly details: string;
}

export const unavailable: Refusal = refusal(
  code.UNAVAILABLE,
  'The stand-in was told to be unavailable',
);

export const notReady: Refusal = refusal(code.UNAVAILABLE, 'Server Is Not Ready');

export const accessDenied: Refusal = refusal(code.UNAUTHENTICATED, 'Authentication failed');

export const consumerTooSlow: Refusal = refusal(code.ABORTED, 'Consumer too slow');

export const invalidPosition: Refusal = refusal(
  code.UNKNOWN,
  'Unexpected ReadAllResult: InvalidPosition',
);

export const unknown = (details: string): Refusal => refusal(code.UNKNOWN, details);

export const badRequest = (details: string): Refusal => refusal(code.INVALID_ARGUMENT, details);

export const notLeader = (host: string, port: number): Refusal =>
  refusal(code.NOT_FOUND, 'Leader info available', {
    exception: 'not-leader',
    'leader-endpoint-host': host,
    'leader-endpoint-port': String(port),
  });

export const streamDeleted = (stream: string): Refusal =>
  refusal(code.FAILED_PRECONDITION, `Event stream '${stream}' is deleted.`, {
    exception: 'stream-deleted',
    'stream-name': stream,
  });

export const maxAppendSizeExceeded = (bytes: number): Refusal =>
  refusal(code.INVALID_ARGUMENT, `Maximum Append Size of ${bytes} Exceeded.`, {
    exception: 'maximum-append-size-exceeded',
    'maximum-append-size': String(bytes),
  });

export const wrongExpectedVersion = (stream: string, expected: string, actual: bigint): Refusal =>
  refusal(
    code.FAILED_PRECONDITION,
    `Delete failed due to WrongExpectedVersion. Stream: ${stream}`,
    {
      exception: 'wrong-expected-version',
      'stream-name': stream,
      'expected-version': expected,
      'actual-version': String(actual),
    },
  );

function refusal(
  code: code,
  details: string,
  trailers: Readonly<Record<string, string>> = {},
): Refusal {
  const metadata = new Metadata();
  for (const [name, value] of Object.entries(trailers)) metadata.set(name, value);
  return { code, details, metadata };
}
