export { eventStoreContract, type OpenStore } from './event-store-contract.ts';
export { aCommand, aStream, someEvents } from './builders.ts';
