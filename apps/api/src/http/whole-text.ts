import { isUtf8 } from 'node:buffer';
import { BadRequestException } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { RawServerDefault } from 'fastify';

/**
 * JSON is UTF-8 (RFC 8259 § 8.1). A body with a broken byte in it is refused: read on, the byte would become
 * another character, and somebody's words other words than were written.
 */
export function readWholeTextOnly(app: NestFastifyApplication, bodyLimit: number): void {
  const server = app.getHttpAdapter().getInstance();
  const parse = server.getDefaultJsonParser('error', 'error');
  app.useBodyParser<RawServerDefault>('application/json', { bodyLimit }, (request, body, done) => {
    if (isUtf8(body)) void parse(request, body.toString(), done);
    else done(new BadRequestException());
  });
}
