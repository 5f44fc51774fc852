export type { Account, Machine } from './accounts.ts';
export {
  openDevelopmentIssuer,
  type DevelopmentIssuer,
  type DevelopmentIssuerOptions,
} from './development-issuer.ts';
export { loadIssuerKeys, type IssuerKeys } from './issuer-keys.ts';
