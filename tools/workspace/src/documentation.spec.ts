import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { globSync } from 'tinyglobby';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const pages = globSync(['*.md', 'docs/**/*.md'], { cwd: root });

/** Folders inside a layer that hold no concept of the field. */
const NO_CONCEPT = ['access', 'shared', 'testing'];

describe('The glossary', () => {
  const layers = ['domain', 'application', 'read-models'];
  const schemas = globSync('libs/graphql-*/src/*/*.graphql', { cwd: root });
  const folders = [
    ...layers.flatMap((layer) => foldersOf(`libs/${layer}/src`)),
    ...schemas.map((path) => basename(dirname(path))),
  ];
  const concepts = [...new Set(folders)].filter((folder) => !NO_CONCEPT.includes(folder));

  it.each(concepts)('explains %s', (concept) => {
    expect(read('docs/GLOSSARY.md')).toMatch(new RegExp(`\\| \`${concept}\` +\\|`));
  });
});

describe('The page about configuration', () => {
  const page = read('docs/CONFIGURATION.md');
  const settings = [...read('apps/api/src/config.ts').matchAll(/^ {2}([A-Z][A-Z_]+): [a-z]/gm)];

  it.each(settings.map(([, name = '']) => name))('explains %s', (name) => {
    expect(page).toMatch(new RegExp(`^\\| \`${name}\` `, 'm'));
  });

  it('knows no settings that are not read', () => {
    const documented = [...page.matchAll(/^\| `([A-Z][A-Z_]+)` /gm)].map(([, name]) => name);
    const read = [...settings.map(([, name]) => name), 'CHROMIUM_PATH'];
    expect(documented.filter((name) => !read.includes(name))).toEqual([]);
  });
});

describe('The page about the API', () => {
  const list = read('libs/graphql-api/src/errors/api-error.ts').split('as const')[0] ?? '';
  const codes = [...list.matchAll(/'([A-Z_]+)',/g)].map(([, code = '']) => code);
  const members = [
    ...read('libs/graphql-api/schema.graphql').matchAll(/type (\w+) implements DomainError/g),
  ];

  it.each([...codes, ...members.map(([, name = '']) => name)])('explains %s', (name) => {
    expect(read('docs/API.md')).toMatch(new RegExp(`^\\| \`${name}\` `, 'm'));
  });
});

describe('A page', () => {
  it.each(pages)('%s links only to what exists', (page) => {
    const links = [...read(page).matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(
      ([, link = '']) => link,
    );
    const broken = links.filter((link) => !existsSync(join(root, dirname(page), link)));
    expect(broken).toEqual([]);
  });

  it.each(pages)('%s quotes code as it stands', (page) => {
    const quotes = [...read(page).matchAll(/^```\w+ (\S+)\n(.*?)^```$/gms)];
    const outdated = quotes.filter(([, path = '', code = '']) => !read(path).includes(code.trim()));
    expect(outdated.map(([, path]) => path)).toEqual([]);
  });
});

function foldersOf(path: string): readonly string[] {
  return readdirSync(join(root, path), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
}
