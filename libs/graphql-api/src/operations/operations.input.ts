import { isStreamName, type StreamName } from '@saksgang/event-store';
import { z } from 'zod';
import type { ParkedStreamInput, ProjectionInput } from '../generated/resolver-types.ts';
import { code, first, optional, position } from '../input/fields.ts';

/** The cursor of a parked stream is the position of its first event that waits. */
export const parkedArguments = z.object({ first, after: optional(position) });

export const projectionInput = z.object({ projection: code }) satisfies z.ZodType<
  unknown,
  ProjectionInput
>;

export const parkedStreamInput = z
  .object({ projection: code, concept: code, streamId: code })
  .transform(({ projection, concept, streamId }, context) => {
    const stream = `${concept}-${streamId.toLowerCase()}`;
    if (isStreamName(stream)) return { projection, stream };
    context.addIssue({ code: 'custom', message: 'notAnId', path: ['streamId'] });
    return z.NEVER;
  }) satisfies z.ZodType<
  { readonly projection: string; readonly stream: StreamName },
  ParkedStreamInput
>;
