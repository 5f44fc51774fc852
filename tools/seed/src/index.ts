export { seedClock, type SeedClock } from './seed-clock.ts';
export { seedMunicipality, type SeedOptions } from './seed-municipality.ts';
export { seedStatus, type SeedStatus } from './seed-status.ts';
