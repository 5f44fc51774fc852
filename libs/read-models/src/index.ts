export type {
  MessageRow,
  Page,
  PageRequest,
  PersonRow,
  QueueHorizon,
  QueuePage,
  QueueQuery,
  QueueRow,
  QueueTab,
  ReadModels,
} from './read-models.ts';
