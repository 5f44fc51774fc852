import { randomUUID } from 'node:crypto';
import { NestFactory } from '@nestjs/core';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { observeCommands, observeQuestions } from '@saksgang/telemetry';
import { AppModule, type Opened } from '../app.module.ts';
import { nestLogger, type Logger } from '../logging.ts';
import { observeRequests } from '../observability/observe-requests.ts';
import { createSecurityLog } from '../observability/security-log.ts';
import { ADMIN_FOLDER } from '../paths.ts';
import { mountIssuer } from '../sign-in/mount-issuer.ts';
import { serveAdminApp } from './admin-app.ts';
import { isOurProxy } from './behind-proxy.ts';
import { ErrorsFilter } from './errors.filter.ts';
import { closeUntilReady } from './gate.ts';
import { serveGraphiql } from './graphiql.ts';
import { limitSignIns } from './limit-sign-ins.ts';
import { logRequests } from './request-log.ts';
import { addSecurityHeaders } from './security-headers.ts';
import { readWholeTextOnly } from './whole-text.ts';

/** Far above any command; a portal message comes by its own road. */
const LARGEST_BODY_BYTES = 1024 * 1024;

/** API, admin app, GraphiQL and health on one server, not yet listening. */
export async function createHttpApp(
  opened: Opened,
  logger: Logger,
): Promise<NestFastifyApplication> {
  const { config, readiness, system, door } = opened;
  const adapter = new FastifyAdapter({
    bodyLimit: LARGEST_BODY_BYTES,
    genReqId: () => randomUUID(),
    trustProxy: config.PUBLIC_URL === undefined ? false : isOurProxy,
  });
  const server = adapter.getInstance();
  observeRequests(server, system.telemetry);
  addSecurityHeaders(server, config.PUBLIC_URL?.startsWith('https:') ?? false);
  closeUntilReady(server, readiness);
  logRequests(server, logger);
  const tell = createSecurityLog(logger);
  limitSignIns(server, config.SIGN_INS_PER_MINUTE, { clock: system.clock, tell });
  mountIssuer(server, door);
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.of(opened, logger),
    adapter,
    {
      logger: nestLogger(logger),
      abortOnError: false,
    },
  );
  observeCommands(app.get(CommandBus), system.telemetry);
  observeQuestions(app.get(QueryBus), system.telemetry);
  app.useGlobalFilters(new ErrorsFilter(logger));
  readWholeTextOnly(app, LARGEST_BODY_BYTES);
  await serveGraphiql(app);
  await serveAdminApp(app, ADMIN_FOLDER);
  return app;
}
