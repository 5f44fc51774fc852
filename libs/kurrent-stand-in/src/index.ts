export type { CallKind, Fault, Faults } from './faults.ts';
export {
  startKurrentStandIn,
  type KurrentStandIn,
  type KurrentStandInOptions,
} from './stand-in.ts';
