import { Controller, Get, Inject, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { READINESS } from '../tokens.ts';
import type { Readiness } from './readiness.ts';

/** For whoever watches the process: is it alive, can it serve. */
@Controller('health')
export class HealthController {
  constructor(@Inject(READINESS) private readonly readiness: Readiness) {}

  @Get('live')
  live(): { readonly status: string } {
    return { status: 'live' };
  }

  /** 200 when migrated, seeded, the read tables caught up and the database answers; else 503. */
  @Get('ready')
  async ready(
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<{ readonly status: string }> {
    if (await this.readiness.check()) return { status: 'ready' };
    reply.code(503);
    return { status: 'not ready' };
  }
}
