import { Controller, Get, Inject, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { READINESS } from '../tokens.ts';
import type { Health, Readiness } from './readiness.ts';

/** For whoever watches the process: is it alive, can it serve. Answers are codes; they name nobody. */
@Controller('health')
export class HealthController {
  constructor(@Inject(READINESS) private readonly readiness: Readiness) {}

  /** That this is answered is the proof: the event loop turns. Nothing else is asked, least of all the database. */
  @Get('live')
  live(): { readonly status: string } {
    return { status: 'live' };
  }

  /** 200 when people can be served, also where something lags; 503 when they can't. */
  @Get('ready')
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<Health> {
    const health = await this.readiness.check();
    if (health.status === 'not ready') reply.code(503);
    return health;
  }
}
