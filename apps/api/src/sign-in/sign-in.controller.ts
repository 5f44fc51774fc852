import {
  Body,
  Controller,
  ForbiddenException,
  Get,
  HttpCode,
  Inject,
  NotFoundException,
  Post,
  Query,
  Req,
  Res,
} from '@nestjs/common';
import { workplacesOf } from '@saksgang/application';
import { systemClock } from '@saksgang/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { errorCode } from '../error-code.ts';
import type { SecurityLog } from '../observability/security-log.ts';
import { SIGN_IN_PARTS } from '../tokens.ts';
import type { Cookies, PendingSignIn } from './cookies.ts';
import type { Door } from './door.ts';
import type { KnownUsers } from './identity/known-users.ts';
import { isForeign } from './origin.ts';
import { pathWithin } from './path-within.ts';
import type { Session, Sessions } from './sessions.ts';
import type { Begun, SignIn } from './sign-in.ts';

export interface ControllerParts {
  readonly signIn: SignIn;
  readonly users: KnownUsers;
  readonly sessions: Sessions;
  readonly cookies: Cookies;
  readonly door: Door;
  readonly publicUrl: string | null;
  readonly tell: SecurityLog;
}

/** What a page may know of the session it is in. No token is among it. */
interface SessionView {
  readonly userId: string;
  /** The municipality that is worked for. */
  readonly municipality: string;
  readonly idleSeconds: number;
  readonly absoluteSeconds: number;
}

type Outcome =
  | { readonly session: string; readonly goTo: string }
  /** The page that says why there is no session, or no new one. */
  | { readonly sorry: string };

const INTERRUPTED = { sorry: '/logg-inn?feil=avbrutt' };
const NOT_CONFIRMED = { sorry: '/bekreftet?feil=ikke-bekreftet' };
const REFUSED = {
  NOTHING_TO_DO_HERE: { sorry: '/logg-inn?feil=ingen-tilgang' },
  SOMEBODY_ELSE: { sorry: '/bekreftet?feil=en-annen' },
  LEVEL_TOO_LOW: NOT_CONFIRMED,
};

/** The way in and out for people: the issuer's answers end here, and the browser gets a cookie. */
@Controller('auth')
export class SignInController {
  constructor(@Inject(SIGN_IN_PARTS) private readonly parts: ControllerParts) {}

  @Get('sign-in')
  async begin(
    @Query() asked: Readonly<Record<string, string | undefined>>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { door, signIn } = this.parts;
    // The issuer sends people back to one address: the cookie has to be set there.
    if (request.headers.host !== new URL(door.url()).host) {
      return void reply.redirect(`${door.url()}${request.url}`, 303);
    }
    const goTo = pathWithin(asked['til']);
    const begun = await signIn.begin(asked['issuer'] ?? null, asked['hint'] ?? null, goTo);
    await this.lead(begun, reply);
  }

  /** To the issuer of one's session again: the session goes on until somebody has proven that it is them. */
  @Get('sign-in/anew')
  async beginAnew(
    @Query() asked: Readonly<Record<string, string | undefined>>,
    @Req() { headers }: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { signIn, cookies, sessions } = this.parts;
    const id = cookies.sessionIn(headers.cookie);
    const session = id === null ? null : await sessions.find(id, false);
    const goTo = pathWithin(asked['til']);
    if (id === null || session === null) {
      return void reply.redirect(`/logg-inn?til=${encodeURIComponent(goTo)}`, 303);
    }
    await this.lead(await signIn.beginAnew(id, session, goTo), reply);
  }

  private async lead(begun: Begun | null, reply: FastifyReply): Promise<void> {
    const { cookies } = this.parts;
    if (!begun) throw new NotFoundException();
    reply.header('set-cookie', await cookies.pending(begun.pending));
    return void reply.redirect(begun.address, 303);
  }

  @Get('callback')
  async finish(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const { cookies } = this.parts;
    const { cookie } = request.headers;
    const forget = await cookies.pending(null);
    const pending = await cookies.pendingIn(cookie);
    const query = request.url.slice(request.url.indexOf('?'));
    const outcome = await this.outcomeOf(pending, query);
    if ('sorry' in outcome) {
      reply.header('set-cookie', forget);
      return void reply.redirect(outcome.sorry, 303);
    }
    // Who was signed in here before is so no longer, whoever it was.
    const previous = new Set([pending?.anew?.session, cookies.sessionIn(cookie)]);
    for (const id of previous) if (id) await this.succeed(id, outcome.session);
    reply.header('set-cookie', [forget, cookies.session(outcome.session)]);
    return void reply.redirect(outcome.goTo, 303);
  }

  @Get('session')
  session(@Req() request: FastifyRequest): Promise<{ readonly session: SessionView | null }> {
    return this.sessionOf(request, false);
  }

  /** Somebody says that they are still here. */
  @Post('session')
  @HttpCode(200)
  stay(@Req() request: FastifyRequest): Promise<{ readonly session: SessionView | null }> {
    this.refuseForeign(request);
    return this.sessionOf(request, true);
  }

  /** Somebody goes on to work for another municipality, where an agreement lets them (koml ch. 20). */
  @Post('municipality')
  @HttpCode(200)
  async workFor(
    @Req() request: FastifyRequest,
    @Body() body: unknown,
  ): Promise<{ readonly session: SessionView | null }> {
    this.refuseForeign(request);
    const { cookies, sessions, users } = this.parts;
    const id = cookies.sessionIn(request.headers.cookie);
    const session = id === null ? null : await sessions.find(id, true);
    const home = session && users.find(session.accountId);
    const places = home ? workplacesOf(home, users, systemClock()) : [];
    const wanted = places.find(({ user }) => user.tenant === Reflect.get(Object(body), 'tenant'));
    if (id === null || !wanted) throw new ForbiddenException();
    await sessions.workFor(id, wanted.agreement && wanted.user.tenant);
    return this.sessionOf(request, false);
  }

  @Post('sign-out')
  @HttpCode(200)
  async signOut(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<{ readonly goTo: string | null }> {
    this.refuseForeign(request);
    const { cookies, sessions, signIn, tell } = this.parts;
    reply.header('set-cookie', cookies.session(null));
    const id = cookies.sessionIn(request.headers.cookie);
    const ended = id === null ? null : await sessions.end(id);
    if (ended) tell({ security: 'SIGNED_OUT', userId: ended.accountId });
    return { goTo: ended && (await signIn.leave(ended).catch(() => null)) };
  }

  /** Ends a session for the one after it. Whoever only proves anew who they are goes on for the same municipality. */
  private async succeed(previous: string, id: string): Promise<void> {
    const { sessions } = this.parts;
    const [left, begun] = await Promise.all([
      sessions.find(previous, false),
      sessions.find(id, false),
    ]);
    const isSame = left !== null && left.accountId === begun?.accountId;
    if (isSame) await sessions.workFor(id, left.worksFor);
    await sessions.end(previous);
  }

  private async sessionOf({ headers }: FastifyRequest, inUse: boolean) {
    const id = this.parts.cookies.sessionIn(headers.cookie);
    const session = id === null ? null : await this.parts.sessions.find(id, inUse);
    return { session: session && viewOf(session) };
  }

  /** Why it failed stands in the log without the address, which holds the code. */
  private async outcomeOf(pending: PendingSignIn | null, query: string): Promise<Outcome> {
    const { signIn, tell } = this.parts;
    if (pending === null) {
      tell({ security: 'SIGN_IN_REFUSED', code: 'NOT_BEGUN_HERE' });
      return INTERRUPTED;
    }
    try {
      const finished = await signIn.finish(pending, query);
      if ('session' in finished) return { session: finished.session, goTo: pending.goTo };
      tell({ security: 'SIGN_IN_REFUSED', code: finished.refusal });
      return REFUSED[finished.refusal];
    } catch (error) {
      tell({ security: 'SIGN_IN_REFUSED', code: errorCode(error) ?? 'UNKNOWN' });
      return pending.anew ? NOT_CONFIRMED : INTERRUPTED;
    }
  }

  private refuseForeign({ headers }: FastifyRequest): void {
    if (!isForeign(headers, this.parts.publicUrl)) return;
    this.parts.tell({ security: 'FOREIGN_SITE' });
    throw new ForbiddenException();
  }
}

function viewOf(session: Session): SessionView {
  const { accountId, worksFor, accounts, idleSeconds, absoluteSeconds } = session;
  const municipality = worksFor ?? accounts[0].tenant;
  return { userId: accountId, municipality, idleSeconds, absoluteSeconds };
}
