import { Module, type DynamicModule } from '@nestjs/common';
import { USERS } from '@saksgang/application';
import { AUTHENTICATOR } from '@saksgang/graphql-api';
import type { System } from '../composition/open-system.ts';
import type { Config } from '../config.ts';
import type { DataFolder } from '../data-folder.ts';
import { PUBLIC_URL, SESSIONS } from '../tokens.ts';
import { createAuthenticator } from './authenticator.ts';
import { DemoSignInController } from './demo-sign-in.controller.ts';
import { openSessions } from './sessions.ts';

/** Who gets in, and how: the demo sign-in, its sessions, and the one who says who is asking. */
@Module({})
export class AccessModule {
  static of({ users, keys }: System, config: Config, folder: DataFolder): DynamicModule {
    const publicUrl = config.PUBLIC_URL ?? null;
    const secure = publicUrl?.startsWith('https:') ?? false;
    const sessions = openSessions(keys.secrets['session-cookie'], secure);
    const authenticator = createAuthenticator({
      users,
      sessions,
      integratorToken: folder.integratorToken,
      publicUrl,
    });
    return {
      module: AccessModule,
      controllers: [DemoSignInController],
      providers: [
        { provide: USERS, useValue: users },
        { provide: SESSIONS, useValue: sessions },
        { provide: PUBLIC_URL, useValue: publicUrl },
        { provide: AUTHENTICATOR, useValue: authenticator },
      ],
      exports: [AUTHENTICATOR],
    };
  }
}
