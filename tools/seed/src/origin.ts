import { aloneAs, type CommandOrigin, type User } from '@saksgang/application';
import { v5 } from 'uuid';

const SEED = '9f0a3b52-6c1e-5d44-8b7a-2e9d1c60f7a3';

/** The same step of the same case is the same command each time the seed runs. */
export function originOf(key: string, step: number, user: User): CommandOrigin {
  return {
    commandId: v5(`${key}#${step}`, SEED),
    requester: aloneAs(user, v5(key, SEED)),
  };
}
