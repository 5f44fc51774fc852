import { Kind, type DocumentNode, type TypeNode } from 'graphql';

/** What a page's size, `@include` and `@skip` may come from: they change what an operation costs. */
const PRICED_BY = new Set(['Int', 'Boolean']);

/**
 * Whether every operation of the document costs the same whatever its variables are. The same document comes
 * again and again, and working its cost out costs as much as a fifteenth of a command.
 */
export function hasFixedCost({ definitions }: DocumentNode): boolean {
  return definitions.every(
    (definition) =>
      definition.kind !== Kind.OPERATION_DEFINITION ||
      (definition.variableDefinitions ?? []).every(({ type }) => !PRICED_BY.has(nameOf(type))),
  );
}

function nameOf(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : nameOf(type.type);
}
