import {
  GraphQLError,
  Kind,
  type ASTVisitor,
  type SelectionSetNode,
  type ValidationContext,
} from 'graphql';

/**
 * Refuses operations nested deeper than `most` fields. The schema's own description (`__schema`, `__type`) is
 * deeper by nature, ends by itself, and is not counted.
 */
export function depthLimit(most: number) {
  return (context: ValidationContext): ASTVisitor => ({
    OperationDefinition(operation) {
      if (depthOf(operation.selectionSet, context, new Map()) <= most) return;
      context.reportError(
        new GraphQLError(`The document is nested deeper than ${most} fields.`, {
          nodes: [operation],
          extensions: { code: 'QUERY_TOO_COMPLEX' },
        }),
      );
    },
  });
}

/**
 * `known` is how deep each fragment goes: looked into once, however often it is spread. One that spreads itself
 * is not followed for ever; another rule refuses it.
 */
function depthOf(
  { selections }: SelectionSetNode,
  context: ValidationContext,
  known: Map<string, number>,
): number {
  const depths = selections.map((selection) => {
    if (selection.kind === Kind.FIELD) {
      const { name, selectionSet } = selection;
      if (name.value.startsWith('__') || !selectionSet) return 1;
      return 1 + depthOf(selectionSet, context, known);
    }
    if (selection.kind === Kind.INLINE_FRAGMENT)
      return depthOf(selection.selectionSet, context, known);
    return depthOfFragment(selection.name.value, context, known);
  });
  return Math.max(0, ...depths);
}

function depthOfFragment(
  name: string,
  context: ValidationContext,
  known: Map<string, number>,
): number {
  const depth = known.get(name);
  if (depth !== undefined) return depth;
  known.set(name, 0);
  const fragment = context.getFragment(name);
  const found = fragment ? depthOf(fragment.selectionSet, context, known) : 0;
  known.set(name, found);
  return found;
}
