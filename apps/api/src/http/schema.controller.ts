import { Controller, Get, Header } from '@nestjs/common';
import { typeDefs } from '@saksgang/graphql-api';

/** The whole schema as text, for whoever generates a client from it. It says nothing of anybody. */
@Controller()
export class SchemaController {
  @Get('schema.graphql')
  @Header('content-type', 'text/plain; charset=utf-8')
  @Header('cache-control', 'no-cache')
  schema(): string {
    return typeDefs;
  }
}
