import {
  BadRequestException,
  Body,
  Controller,
  ForbiddenException,
  Get,
  HttpCode,
  Inject,
  NotFoundException,
  Post,
  Req,
  Res,
} from '@nestjs/common';
import { USERS, type User, type UserDirectory } from '@saksgang/application';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { PUBLIC_URL, SESSIONS } from '../tokens.ts';
import { isForeign } from './origin.ts';
import type { Sessions } from './sessions.ts';

const body = z.object({ userId: z.string() });

/** Signs in as one of the fictional users, without a password. For demonstration: the configuration refuses production. */
@Controller('auth')
export class DemoSignInController {
  constructor(
    @Inject(USERS) private readonly users: UserDirectory,
    @Inject(SESSIONS) private readonly sessions: Sessions,
    @Inject(PUBLIC_URL) private readonly publicUrl: string | null,
  ) {}

  @Get('demo-users')
  demoUsers(): readonly User[] {
    return this.users.all().filter(isPerson);
  }

  @Post('demo')
  @HttpCode(200)
  signIn(
    @Body() input: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): User {
    this.refuseForeign(request);
    const parsed = body.safeParse(input);
    if (!parsed.success) throw new BadRequestException();
    const user = this.users.find(parsed.data.userId);
    if (user === null || !isPerson(user)) throw new NotFoundException();
    reply.header('set-cookie', this.sessions.begin(user.id, new Date()));
    return user;
  }

  @Post('sign-out')
  @HttpCode(204)
  signOut(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): void {
    this.refuseForeign(request);
    reply.header('set-cookie', this.sessions.end());
  }

  private refuseForeign({ headers }: FastifyRequest): void {
    if (isForeign(headers, this.publicUrl)) throw new ForbiddenException();
  }
}

/** Machines come with a token. */
function isPerson({ role }: User): boolean {
  return role !== 'INTEGRATOR';
}
