export { AUTHENTICATOR, type Authenticator } from './authenticator.ts';
export { ERROR_CODES, type ErrorCode } from './errors/api-error.ts';
export type { Refused, TellRefused } from './errors/tell-refusals.ts';
export { createBudget, rateHeaders } from './limits/budget.ts';
export { typeDefs } from './generated/type-defs.ts';
export { GraphqlApiModule, type GraphqlApiParts } from './graphql-api.module.ts';
