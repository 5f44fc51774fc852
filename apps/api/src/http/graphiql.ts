import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

const PAGE = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>GraphiQL · Saksgang</title>
    <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
    <link rel="stylesheet" href="/graphiql/graphiql.min.css" />
    <link rel="stylesheet" href="/graphiql/page.css" />
  </head>
  <body>
    <div id="graphiql"></div>
    <script src="/graphiql/react.production.min.js"></script>
    <script src="/graphiql/react-dom.production.min.js"></script>
    <script src="/graphiql/graphiql.min.js"></script>
    <script src="/graphiql/page.js"></script>
  </body>
</html>
`;

const STYLE = 'html, body, #graphiql { height: 100%; margin: 0; }\n';

const SCRIPT = `const socket = location.origin.replace(/^http/, 'ws') + '/graphql';
const fetcher = GraphiQL.createFetcher({ url: '/graphql', subscriptionUrl: socket });
const defaultQuery = [
  '# Sign in at / first, or send the token of an integrator as a header.',
  '{',
  '  workQueue(first: 10) {',
  '    totalCount',
  '    edges { node { caseId caseNumber phase nextStep deadline { dueOn paragraph } } }',
  '  }',
  '}',
].join('\\n');
const root = ReactDOM.createRoot(document.getElementById('graphiql'));
root.render(React.createElement(GraphiQL, { fetcher, defaultQuery }));
`;

const FILES: ReadonlySet<string> = new Set([
  '/graphiql.min.css',
  '/graphiql.min.js',
  '/react.production.min.js',
  '/react-dom.production.min.js',
]);

/** The API's explorer at `/graphiql`, from packages of ours, never a foreign server. GraphiQL 3 runs on React 18. */
export async function serveGraphiql(app: NestFastifyApplication): Promise<void> {
  await app.register(fastifyStatic, {
    prefix: '/graphiql/',
    root: [folderOf('graphiql'), `${folderOf('react18')}/umd`, `${folderOf('react18-dom')}/umd`],
    allowedPath: (path) => FILES.has(path),
    decorateReply: false,
    index: false,
    cacheControl: false,
    setHeaders: (reply) => void reply.header('cache-control', 'no-cache'),
  });
  const server = app.getHttpAdapter().getInstance();
  server.get('/graphiql', (_request, reply) => reply.type('text/html; charset=utf-8').send(PAGE));
  server.get('/graphiql/page.css', (_request, reply) => reply.type('text/css').send(STYLE));
  server.get('/graphiql/page.js', (_request, reply) => reply.type('text/javascript').send(SCRIPT));
}

function folderOf(name: string): string {
  return dirname(createRequire(import.meta.url).resolve(`${name}/package.json`));
}
