export { aConcern } from './a-concern.ts';
export { anOffice, type Office, type OfficeParts } from './an-office.ts';
export { fixedReadModels } from './fixed-read-models.ts';
export { memoryPurge } from './memory-purge.ts';
export { openOffice, type OpenOffice } from './open-office.ts';
export { requesterFor } from './requesters.ts';
