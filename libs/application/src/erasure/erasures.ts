import type { ErasureCommand, ErasureId, RequestedErasure } from '@saksgang/domain';
import { streamName, type StreamName } from '@saksgang/event-store';
import { err, ok, type Clock, type Result } from '@saksgang/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, DIGEST, ERASURES, type Digest, type ErasureStreams } from '../ports.ts';
import { metadataOf } from '../shared/metadata.ts';
import type { ErasureChange, ErasureOrigin, ErasureRefusal } from './erasure-message.ts';
import type { ErasureView } from './erasure-view.ts';

export interface ErasureStep {
  readonly erasureId: ErasureId;
  readonly origin: ErasureOrigin;
  readonly command: ErasureCommand;
  /** What the sender decided: sent again with another, the command id is refused. */
  readonly intent: object;
}

/** The erasures, each a stream of its own, sealed under a key of its own. */
@Injectable()
export class Erasures {
  constructor(
    @Inject(ERASURES) private readonly erasures: ErasureStreams,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(DIGEST) private readonly digest: Digest,
  ) {}

  /** Null when nobody has asked for it, or in another municipality. */
  async find(erasureId: ErasureId, tenant: string): Promise<ErasureView | null> {
    const stream = streamOf(erasureId);
    const [first] = await this.erasures.events(stream, { from: 0, to: 0 });
    if (first?.stored.tenant !== tenant) return null;
    const { state } = await this.erasures.load(stream);
    return state.status === 'NotRequested' ? null : { ...state, erasureId };
  }

  act({ requester }: ErasureOrigin) {
    return { by: requester.user.id, now: this.clock() };
  }

  /** What the rules would answer, with nothing stored. */
  rehearse(
    command: ErasureCommand,
    erasure: RequestedErasure,
  ): Result<readonly unknown[], ErasureRefusal> {
    return this.erasures.decider.decide(command, erasure);
  }

  /** Decides and stores one step, once. */
  async append(step: ErasureStep): Promise<Result<ErasureChange, ErasureRefusal>> {
    const { erasureId, origin, command, intent } = step;
    const result = await this.erasures.handle({
      stream: streamOf(erasureId),
      command,
      metadata: metadataOf(origin, this.digest({ type: command.type, intent })),
      now: command.now,
      subject: erasureId,
    });
    if (!result.ok) return err(withoutStale(result.error));
    const { revision, position } = result.value;
    if (revision === null) throw new Error('a step was accepted in an erasure nobody asked for');
    return ok({ erasureId, revision, position });
  }
}

function streamOf(erasureId: ErasureId): StreamName {
  return streamName('erasure', erasureId);
}

function withoutStale(
  refusal: ErasureRefusal | { readonly code: 'StaleRevision' },
): ErasureRefusal {
  if (refusal.code === 'StaleRevision') throw new Error('no revision was expected of an erasure');
  return refusal;
}
