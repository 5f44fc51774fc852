export type { CallKind, Fault, Faults } from './faults.ts';
export type { LiveBufferRule } from './live-buffer.ts';
export {
  startKurrentStandIn,
  type KurrentStandIn,
  type KurrentStandInOptions,
} from './stand-in.ts';
