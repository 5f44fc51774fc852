import eslint from '@eslint/js';
import nx from '@nx/eslint-plugin';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** Who may know whom: the arrows of docs/ARCHITECTURE.md. Specs count too, hence `testing` and the adapters. */
const may = (source, ...targets) => ({
  sourceTag: `type:${source}`,
  onlyDependOnLibsWithTags: targets.map((target) => `type:${target}`),
});

const frameworks = [
  '@nestjs/*',
  'kysely',
  'pg',
  'graphql',
  'graphql-*',
  '@apollo/*',
  'react',
  'react-*',
  'rxjs',
];

const pure = { bannedExternalImports: frameworks };

const server = [
  'kernel',
  'engine',
  'testing',
  'law',
  'domain',
  'port',
  'adapter',
  'read',
  'application',
  'exchange',
  'api',
  'seed',
  'telemetry',
];

const boundaries = [
  { ...may('kernel'), ...pure },
  { ...may('law', 'kernel'), ...pure },
  { ...may('domain', 'kernel', 'law', 'testing'), ...pure },
  may('port', 'kernel'),
  may('engine', 'testing'),
  may('testing', 'kernel', 'port', 'engine', 'testing'),
  may('adapter', 'kernel', 'port', 'engine', 'testing'),
  may('telemetry', 'kernel', 'port', 'testing', 'adapter'),
  may('read', 'kernel', 'law', 'domain', 'port', 'adapter', 'engine', 'testing'),
  may('application', 'kernel', 'law', 'domain', 'port', 'read', 'adapter', 'telemetry', 'testing'),
  may('exchange', 'kernel', 'law', 'domain', 'port', 'application', 'adapter', 'testing'),
  may('api', 'kernel', 'law', 'domain', 'port', 'read', 'application', 'adapter', 'testing'),
  may(
    'seed',
    'kernel',
    'law',
    'domain',
    'port',
    'read',
    'application',
    'exchange',
    'adapter',
    'testing',
  ),
  may('bench', 'kernel', 'law', 'domain', 'port', 'adapter', 'engine', 'testing'),
  may('client'),
  may('ui'),
  may('app', ...server, 'client', 'ui'),
  may('e2e', 'engine'),
  may('tool'),
  { sourceTag: 'side:server', notDependOnLibsWithTags: ['side:client'] },
  { sourceTag: 'side:client', onlyDependOnLibsWithTags: ['side:client'] },
  { sourceTag: 'side:none', onlyDependOnLibsWithTags: ['side:none'] },
];

const noEnum = {
  selector: 'TSEnumDeclaration',
  message: 'A union of literals says the same and needs no run time.',
};

const noDefaultExport = {
  selector: 'ExportDefaultDeclaration',
  message: 'Named exports only: a thing has one name everywhere.',
};

const noHiddenInput = [
  {
    selector: 'NewExpression[callee.name="Date"]',
    message: 'Time comes in the command or the event.',
  },
  {
    selector: 'MemberExpression[object.name="Date"][property.name="now"]',
    message: 'Time comes in the command.',
  },
  {
    selector: 'MemberExpression[object.name="Math"][property.name="random"]',
    message: 'Deciding is repeatable.',
  },
  { selector: 'MemberExpression[property.name="randomUUID"]', message: 'Ids come in the command.' },
  {
    selector: 'MemberExpression[object.property.name="Now"]',
    message: 'Time comes in the command.',
  },
];

export default tseslint.config(
  {
    ignores: ['**/dist/', '**/.tsc/', '**/coverage/', '**/generated/', '**/.data/', '**/results/'],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  eslint.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    plugins: { '@nx': nx },
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@nx/enforce-module-boundaries': ['error', { allow: [], depConstraints: boundaries }],
      'no-undef': 'off',
      'no-restricted-syntax': ['error', noEnum, noDefaultExport],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      '@typescript-eslint/prefer-nullish-coalescing': [
        'error',
        { ignorePrimitives: { string: true } },
      ],
      // Ports promise to reject, never to throw: `async` says so, with or without an `await`.
      '@typescript-eslint/require-await': 'off',
      // Nest's options are classes by declaration and plain objects by use.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      // Objects are made of closures here; there is no `this` to lose.
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true, requireDefaultForNonUnion: true },
      ],
    },
  },
  {
    // Read by their tools alone; no project holds them.
    files: ['**/*.config.ts'],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: { parserOptions: { projectService: false } },
  },
  {
    // What is added to somebody else's types takes their shape.
    files: ['**/*.d.ts'],
    rules: { '@typescript-eslint/consistent-indexed-object-style': 'off' },
  },
  {
    // Loaded by name: the tools that read them ask for a default export.
    files: [
      '**/*.config.ts',
      '**/{global-setup,global-teardown,start-shared-app,stop-shared-app}.ts',
    ],
    rules: { 'no-restricted-syntax': ['error', noEnum] },
  },
  {
    files: ['libs/{domain,law,kernel}/src/**/*.ts'],
    ignores: ['**/*.spec.ts', 'libs/kernel/src/time.ts'],
    rules: {
      'no-restricted-syntax': ['error', noEnum, noDefaultExport, ...noHiddenInput],
      'no-restricted-imports': [
        'error',
        { patterns: [{ group: ['node:*'], message: 'The domain knows no machine.' }] },
      ],
    },
  },
  {
    files: ['**/*.tsx', 'apps/admin/src/**/*.ts'],
    extends: [reactHooks.configs.flat.recommended],
  },
  {
    files: ['**/*.{mjs,cjs}'],
    languageOptions: { globals: nodeGlobals() },
  },
);

/** Scripts run in Node as they stand; nothing checks their types. */
function nodeGlobals() {
  const names = [
    'process',
    'console',
    'Buffer',
    'URL',
    'setTimeout',
    'setInterval',
    'clearTimeout',
    'clearInterval',
    'fetch',
    'performance',
    'module',
    'AbortSignal',
    'window',
    'Element',
  ];
  return Object.fromEntries(names.map((name) => [name, 'readonly']));
}
