// Reads the schema where it is written, beside its resolvers, and writes what is generated from it.
// `--check` writes nothing and fails when a committed file differs: the API changes on purpose or not at all.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { globSync } from 'tinyglobby';
import { codegen } from '@graphql-codegen/core';
import * as typescript from '@graphql-codegen/typescript';
import * as resolvers from '@graphql-codegen/typescript-resolvers';
import * as operations from '@graphql-codegen/typescript-operations';
import * as typedDocument from '@graphql-codegen/typed-document-node';
import { mergeTypeDefs } from '@graphql-tools/merge';
import { printSchemaWithDirectives } from '@graphql-tools/utils';
import { makeExecutableSchema } from '@graphql-tools/schema';
import { InMemoryCache } from '@apollo/client';
import {
  isAbstractType,
  Kind,
  parse,
  print,
  separateOperations,
  stripIgnoredCharacters,
} from 'graphql';

const root = join(import.meta.dirname, '..');
const check = process.argv.includes('--check');
const read = (pattern) =>
  globSync(pattern, { cwd: root, ignore: '**/generated/**' })
    .sort()
    .map((path) => ({ location: path, text: readFileSync(join(root, path), 'utf8') }));

const typeDefs = mergeTypeDefs(read('libs/graphql-api/src/**/*.graphql').map(({ text }) => text));
const schema = makeExecutableSchema({ typeDefs });
const sdl = `${printSchemaWithDirectives(schema)}\n`;
const schemaDocument = parse(sdl);

const scalars = {
  ID: 'string',
  DateTime: 'string',
  Date: 'string',
  Long: 'string',
  PersonalText: { input: 'string', output: 'Personal<string>' },
  JSON: 'unknown',
};
const shared = {
  useTypeImports: true,
  strictScalars: true,
  enumsAsTypes: true,
  immutableTypes: true,
};

/**
 * What an enum's value is inside: the domain's own word (`IN_PERSON` is `InPerson`, a section's name is a field
 * name). Scopes and roles are the same outside and in.
 */
const SAME = new Set(['Scope', 'Role', 'CodeListName']);
const FIELD_NAMES = new Set(['DecisionSectionName']);
const pascal = (name) =>
  name.toLowerCase().replace(/(?:^|_)([a-z])/g, (_, letter) => letter.toUpperCase());
const inside = (type, name) => {
  const word = pascal(name);
  return FIELD_NAMES.has(type) ? word[0].toLowerCase() + word.slice(1) : word;
};
const enumValues = Object.fromEntries(
  schemaDocument.definitions
    .filter(({ kind, name }) => kind === 'EnumTypeDefinition' && !SAME.has(name.value))
    .map(({ name: { value: type }, values }) => [
      type,
      Object.fromEntries(values.map(({ name: { value } }) => [value, inside(type, value)])),
    ]),
);

/** Parents that resolvers hand on as they are: the folded case and its parts, never a copy. */
const mappers = JSON.parse(readFileSync(join(root, 'libs/graphql-api/src/mappers.json'), 'utf8'));

const resolverTypes = await codegen({
  filename: 'resolver-types.ts',
  schema: schemaDocument,
  documents: [],
  config: {
    ...shared,
    scalars,
    makeResolverTypeCallable: true,
    contextType: '../context.ts#RequestContext',
    mappers,
    resolversNonOptionalTypename: { unionMember: true },
  },
  plugins: [{ head: {} }, { typescript: { enumValues } }, { resolvers: {} }],
  pluginMap: {
    head: {
      plugin: () => "import type { Personal } from '@saksgang/kernel';\n",
    },
    typescript,
    resolvers,
  },
});

const documents = read('libs/graphql-client/src/**/*.graphql').map(({ location, text }) => ({
  location,
  document: parse(text),
}));
const clientTypes = await codegen({
  filename: 'documents.ts',
  schema: schemaDocument,
  documents,
  config: {
    ...shared,
    scalars: { ...scalars, PersonalText: 'string' },
    nonOptionalTypename: true,
    skipTypeNameForRoot: true,
  },
  plugins: [{ operations: {} }, { typedDocument: {} }],
  pluginMap: { operations, typedDocument },
});

/** Which types stand behind each interface and union, so that the client's cache can match fragments on them. */
const possibleTypes = Object.fromEntries(
  Object.values(schema.getTypeMap())
    .filter(isAbstractType)
    .map((type) => [type.name, schema.getPossibleTypes(type).map(({ name }) => name)]),
);

/**
 * The documents that browsers may ask, each as the app's own client writes it (with `__typename`), under the
 * digest that the app sends in its place.
 */
const written = new InMemoryCache();
const everything = {
  kind: Kind.DOCUMENT,
  definitions: documents.flatMap(({ document }) => document.definitions),
};
const trusted = Object.entries(separateOperations(everything)).map(([operation, document]) => {
  const text = stripIgnoredCharacters(print(written.transformDocument(document)));
  return { operation, text, digest: createHash('sha256').update(text).digest('hex') };
});
const trustedDocuments = Object.fromEntries(trusted.map(({ digest, text }) => [digest, text]));
const documentDigests = Object.fromEntries(
  trusted.map(({ operation, digest }) => [operation, digest]),
);

const notice =
  '// Generated by `npm run codegen` from the schema. Do not edit.\n/* eslint-disable */\n';
const files = {
  'libs/graphql-api/schema.graphql': sdl,
  'libs/graphql-api/src/generated/type-defs.ts': `${notice}export const typeDefs = ${JSON.stringify(sdl)};\n`,
  'libs/graphql-api/src/generated/resolver-types.ts': notice + resolverTypes,
  'libs/graphql-api/src/generated/enum-values.ts': `${notice}export const enumValues = ${JSON.stringify(enumValues, null, 2)};\n`,
  'libs/graphql-api/src/generated/trusted-documents.ts': `${notice}export const trustedDocuments = ${JSON.stringify(trustedDocuments, null, 2)};\n`,
  'libs/graphql-client/src/generated/document-digests.ts': `${notice}export const documentDigests = ${JSON.stringify(documentDigests, null, 2)};\n`,
  'libs/graphql-client/src/generated/documents.ts': notice + clientTypes,
  'libs/graphql-client/src/generated/possible-types.ts': `${notice}export const possibleTypes = ${JSON.stringify(possibleTypes, null, 2)};\n`,
};
for (const [path, text] of Object.entries(files)) {
  const target = join(root, path);
  if (check) {
    if (existsSync(target) && readFileSync(target, 'utf8') === text) continue;
    console.error(`${path} is not what the schema says: run \`npm run codegen\` and commit it.`);
    process.exitCode = 1;
  } else writeFileSync(target, text);
}
