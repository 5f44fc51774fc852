export { startEmbeddedPostgres, type EmbeddedPostgres } from '@saksgang/embedded-postgres';
