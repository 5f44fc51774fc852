export { emergencyProjection } from './access/emergency.projection.ts';
export { erasureProjection } from './erasure/erasure.projection.ts';
export { describeLooks, type DescribedLook } from './look/describe-looks.ts';
export { lookProjection } from './look/look.projection.ts';
export type { LookPart, LookRow, Looks } from './look/looks.ts';
export { createPostgresLooks } from './look/postgres-looks.ts';
export { messageProjection } from './message/message.projection.ts';
export { migrateReadModels } from './migrate.ts';
export { personProjection } from './person/person.projection.ts';
export { createPostgresReadModels } from './postgres-read-models.ts';
export { queueProjection } from './queue/queue.projection.ts';
export { MalformedCursor } from './shared/cursor.ts';
export type {
  EmergencyPage,
  EmergencyRow,
  ErasureRow,
  MessageRow,
  Oversight,
  Page,
  PageRequest,
  PersonRow,
  QueueHorizon,
  QueuePage,
  QueueQuery,
  QueueRow,
  QueueTab,
  ReadModels,
  Viewer,
} from './read-models.ts';
