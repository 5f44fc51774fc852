import type { CheckpointArchive } from '@saksgang/integrity';
import { inSpan, type Telemetry } from '@saksgang/telemetry';

/** The same archive, which tells of each checkpoint that the notary has signed and publishes. */
export function observedArchive(
  archive: CheckpointArchive,
  { tracer, metrics }: Telemetry,
): CheckpointArchive {
  return {
    ...archive,
    add: (size, note) =>
      inSpan(
        tracer,
        'sign checkpoint',
        { attributes: { 'saksgang.tree_size': size } },
        async () => {
          await archive.add(size, note);
          metrics.checkpointsSigned.inc();
        },
      ),
  };
}
