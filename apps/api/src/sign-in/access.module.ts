import { Module, type DynamicModule } from '@nestjs/common';
import { USERS, type Digest } from '@saksgang/application';
import { AUTHENTICATOR } from '@saksgang/graphql-api';
import type pg from 'pg';
import type { Config } from '../config.ts';
import type { Logger } from '../logging.ts';
import { createSecurityLog } from '../observability/security-log.ts';
import { DOOR, SESSION_LIST_PARTS, SIGN_IN_PARTS } from '../tokens.ts';
import { createAuthenticator } from './authenticator.ts';
import { createCookies } from './cookies.ts';
import type { Door } from './door.ts';
import type { KnownUsers } from './identity/known-users.ts';
import { createMachineTokens } from './machine-tokens.ts';
import { SessionListController, type SessionListParts } from './session-list.controller.ts';
import { openSessionList } from './session-list.ts';
import { openSessions, type SessionLimits } from './sessions.ts';
import { SignInController, type ControllerParts } from './sign-in.controller.ts';
import { createSignIn } from './sign-in.ts';
import { WaysInController } from './ways-in.controller.ts';

export interface AccessParts {
  readonly users: KnownUsers;
  readonly digest: Digest;
  readonly pool: pg.Pool;
  /** Seals what browsers and the database keep for us: 32 bytes. */
  readonly secret: Uint8Array;
}

/** Who gets in, and how: the issuers, the sessions, and the one who says who is asking. */
@Module({})
export class AccessModule {
  static of(
    { users, digest, pool, secret }: AccessParts,
    config: Config,
    door: Door,
    logger: Logger,
  ): DynamicModule {
    const publicUrl = config.PUBLIC_URL ?? null;
    const cookies = createCookies(secret, publicUrl?.startsWith('https:') ?? false);
    const limits: SessionLimits = {
      idleSeconds: config.SESSION_IDLE_MINUTES * 60,
      absoluteSeconds: config.SESSION_HOURS * 60 * 60,
    };
    const sessions = openSessions(pool, secret, limits);
    const tell = createSecurityLog(logger);
    const signIn = createSignIn({ door, sessions, users, digest, tell });
    const machines = createMachineTokens(door, users, logger, tell);
    const authenticator = createAuthenticator({
      door,
      users,
      sessions,
      cookies,
      machines,
      publicUrl,
      tell,
    });
    const parts: ControllerParts = { signIn, users, sessions, cookies, door, publicUrl, tell };
    const list = openSessionList(pool, limits);
    const listed: SessionListParts = { list, sessions, cookies, authenticator, door, tell };
    return {
      module: AccessModule,
      controllers: [SignInController, SessionListController, WaysInController],
      providers: [
        { provide: USERS, useValue: users },
        { provide: DOOR, useValue: door },
        { provide: SIGN_IN_PARTS, useValue: parts },
        { provide: SESSION_LIST_PARTS, useValue: listed },
        { provide: AUTHENTICATOR, useValue: authenticator },
      ],
      exports: [AUTHENTICATOR],
    };
  }
}
