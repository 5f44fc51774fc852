export { MalformedBundle, parseBundle, type Bundle } from './bundle/bundle.ts';
export { exportBundle, NotSignedYet } from './bundle/export-bundle.ts';
export { verifyBundle } from './bundle/verify-bundle.ts';
export type { CheckpointArchive } from './checkpoint/checkpoint-archive.ts';
export { originOf } from './checkpoint/checkpoint.ts';
export { openFolderArchive } from './checkpoint/folder-archive.ts';
export { createMemoryArchive } from './checkpoint/memory-archive.ts';
export {
  MalformedKey,
  parseVerifier,
  type NoteSigner,
  type NoteVerifier,
} from './checkpoint/note-keys.ts';
export { UntrustedNote } from './checkpoint/note.ts';
export { loadSigners, rotateSigners } from './checkpoint/signer-file.ts';
export { isConsistent, isIncluded, type TreeHead } from './merkle/check.ts';
export { leafHash, type Hash } from './merkle/hash.ts';
export {
  createIntegrity,
  type Inclusion,
  type Integrity,
  type IntegrityStatus,
} from './notary/integrity.ts';
export { createMemoryTreeStore } from './notary/memory-tree-store.ts';
export { migrateIntegrity } from './notary/migrate.ts';
export { createNotary, type Notary, type NotaryOptions } from './notary/notary.ts';
export { createPostgresTreeStore } from './notary/postgres-tree-store.ts';
export { newestCheckpoint, RefusedToSign } from './notary/sign-news.ts';
export type { NotedLeaf, TreeStore } from './notary/tree-store.ts';
export type { Finding, FindingKind, VerifyReport } from './verify/finding.ts';
export { verifyStore, type VerifyOptions } from './verify/verify-store.ts';
export { verifyStream, type VerifyStreamOptions } from './verify/verify-stream.ts';
