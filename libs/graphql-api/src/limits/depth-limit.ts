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
      if (depthOf(operation.selectionSet, context, new Set()) <= most) return;
      context.reportError(
        new GraphQLError(`The document is nested deeper than ${most} fields.`, {
          nodes: [operation],
          extensions: { code: 'QUERY_TOO_COMPLEX' },
        }),
      );
    },
  });
}

/** `seen` keeps a fragment that spreads itself from being followed for ever; another rule refuses it. */
function depthOf(
  { selections }: SelectionSetNode,
  context: ValidationContext,
  seen: ReadonlySet<string>,
): number {
  const depths = selections.map((selection) => {
    if (selection.kind === Kind.FIELD) {
      const { name, selectionSet } = selection;
      if (name.value.startsWith('__') || !selectionSet) return 1;
      return 1 + depthOf(selectionSet, context, seen);
    }
    if (selection.kind === Kind.INLINE_FRAGMENT)
      return depthOf(selection.selectionSet, context, seen);
    const fragment = context.getFragment(selection.name.value);
    if (!fragment || seen.has(fragment.name.value)) return 0;
    return depthOf(fragment.selectionSet, context, new Set([...seen, fragment.name.value]));
  });
  return Math.max(0, ...depths);
}
