export { importFiles, type ImportOne } from './concern-portal/import-files.ts';
export {
  ImportConcernMessage,
  ImportConcernMessageHandler,
  type ImportedConcern,
  type ImportReceipt,
} from './concern-portal/import-message.ts';
export type { MessageIssue } from './concern-portal/read-message.ts';
