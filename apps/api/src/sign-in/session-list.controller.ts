import {
  BadRequestException,
  Body,
  Controller,
  Get,
  HttpCode,
  Inject,
  NotFoundException,
  Post,
  Req,
  UnauthorizedException,
} from '@nestjs/common';
import { mayUse, type Requester } from '@saksgang/application';
import type { Authenticator } from '@saksgang/graphql-api';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { SecurityLog } from '../observability/security-log.ts';
import { SESSION_LIST_PARTS } from '../tokens.ts';
import type { Cookies } from './cookies.ts';
import type { Door } from './door.ts';
import { listedAs, type ListedSession, type SessionList, type Whose } from './session-list.ts';
import type { Sessions } from './sessions.ts';

export interface SessionListParts {
  readonly list: SessionList;
  readonly sessions: Sessions;
  readonly cookies: Cookies;
  readonly authenticator: Authenticator;
  readonly door: Door;
  readonly tell: SecurityLog;
}

/** A session as the page shows it. */
interface SessionRow extends Omit<ListedSession, 'issuer'> {
  /** What the issuer is called. */
  readonly signedInBy: string;
  /** The one that asks. */
  readonly isThis: boolean;
}

interface Listed {
  readonly own: readonly SessionRow[];
  /** Those of everybody in the municipality, for whoever runs the system; null for all others. */
  readonly everybodys: readonly SessionRow[] | null;
}

/** Somebody who holds a session, and asks with it. */
interface Holder {
  readonly id: string;
  readonly accountId: string;
  readonly requester: Requester;
}

const wanted = z.union([
  z.strictObject({ id: z.string().regex(/^[0-9a-f]{64}$/) }),
  z.strictObject({ others: z.literal(true) }),
]);

/** Where one is signed in: seen, and ended. Whoever runs the system ends anybody's. */
@Controller('auth/sessions')
export class SessionListController {
  constructor(@Inject(SESSION_LIST_PARTS) private readonly parts: SessionListParts) {}

  @Get()
  async list(@Req() request: FastifyRequest): Promise<Listed> {
    const holder = await this.holderOf(request);
    const { list } = this.parts;
    const tenant = mayEndAnybodys(holder);
    const own = await list.of({ accountId: holder.accountId });
    const everybodys = tenant === null ? null : await list.of({ tenant });
    const rows = (sessions: readonly ListedSession[]) =>
      sessions.map((session) => this.rowOf(session, holder));
    return { own: rows(own), everybodys: everybodys && rows(everybodys) };
  }

  /** Ends one session, or all of one's own but this. The answer is what is left. */
  @Post('end')
  @HttpCode(200)
  async end(@Req() request: FastifyRequest, @Body() body: unknown): Promise<Listed> {
    const holder = await this.holderOf(request);
    const asked = wanted.safeParse(body).data;
    if (asked === undefined) throw new BadRequestException();
    const { accountId, requester } = holder;
    const by = requester.user.id;
    if ('others' in asked) {
      const count = await this.parts.list.endOthers(accountId, holder.id);
      if (count > 0) this.parts.tell({ security: 'SESSION_ENDED', userId: accountId, by });
    } else {
      const tenant = mayEndAnybodys(holder);
      const whose: Whose = tenant === null ? { accountId } : { tenant };
      const userId = await this.parts.list.end(asked.id, whose);
      if (userId === null) throw new NotFoundException();
      this.parts.tell({ security: 'SESSION_ENDED', userId, by });
    }
    return this.list(request);
  }

  /** A machine's token holds no session, and a foreign site's request is nobody's. */
  private async holderOf({ headers }: FastifyRequest): Promise<Holder> {
    const { cookies, sessions, authenticator } = this.parts;
    const cookie = cookies.sessionIn(headers.cookie);
    const requester = cookie === null ? null : await authenticator.requesterOf(headers);
    const session = cookie === null ? null : await sessions.find(cookie, false);
    if (cookie === null || !session || requester?.proof == null) throw new UnauthorizedException();
    return { id: listedAs(cookie), accountId: session.accountId, requester };
  }

  private rowOf({ issuer, ...session }: ListedSession, { id }: Holder): SessionRow {
    const provider = this.parts.door.providers().find(({ trusted }) => trusted.issuer === issuer);
    return {
      ...session,
      signedInBy: provider?.trusted.name ?? issuer,
      isThis: session.id === id,
    };
  }
}

/** The municipality whose sessions somebody may end; null for one's own alone. */
function mayEndAnybodys({ requester }: Holder): string | null {
  return mayUse(requester, 'OPERATE') ? requester.tenant : null;
}
