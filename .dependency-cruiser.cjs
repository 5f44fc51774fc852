/** What a concept may build on: parts of a layer that are no concept, who a step is about, lists and codes, that somebody looked. */
const foundations =
  'shared|access|case|generated|errors|scalars|input|limits|relay|socket|codes|person|queue|look';

/** Rules between folders; the directions between projects stand in eslint.config.mjs. */
module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      comment: 'Two files that need each other are one thing, or miss a third.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'slices-meet-in-ids-and-events',
      comment:
        'A concept reaches another only by its ids and events, or in `case`, which composes them.',
      severity: 'error',
      from: {
        path: '^libs/(domain|application|graphql-api)/src/([^/]+)/',
        pathNot: '^libs/[^/]+/src/(case|shared|generated)/|[.]spec[.]ts$|/testing/',
      },
      to: {
        path: '^libs/$1/src/([^/]+)/',
        pathNot: `^libs/$1/src/($2|${foundations})/|[.](ids|events)[.]ts$`,
      },
    },
    {
      name: 'features-do-not-know-each-other',
      comment:
        'A screen of the admin app imports no other: what two share lies in `shared`. `case` composes.',
      severity: 'error',
      from: {
        path: '^apps/admin/src/features/([^/]+)/',
        pathNot: '^apps/admin/src/features/case/',
      },
      to: { path: '^apps/admin/src/features/', pathNot: '^apps/admin/src/features/$1/' },
    },
    {
      name: 'specs-are-leaves',
      comment: 'What a spec and its subject share is not a spec.',
      severity: 'error',
      from: {},
      to: { path: '[.]spec[.]tsx?$' },
    },
    {
      name: 'test-kit-only-in-specs',
      comment: 'The test kit and the memory store serve specs; the product runs without them.',
      severity: 'error',
      from: {
        path: '^(apps|libs)/',
        pathNot:
          '[.]spec[.]tsx?$|^libs/(testing|event-store-contract|event-store-memory)/|/testing/|[.]fixture[.]tsx?$|jest[.]config',
      },
      to: { path: '^libs/(testing|event-store-contract|event-store-memory)/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|[.]tsc|generated|coverage)/' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
    },
  },
};
