import { context, SpanStatusCode, trace, type Context, type Tracer } from '@opentelemetry/api';
import type { ApolloServerPlugin } from '@apollo/server';
import { Kind, type OperationDefinitionNode } from 'graphql';

/** Begins the span of a GraphQL operation inside its request. `operationTracing` names and ends it. */
export function beginOperation(tracer: Tracer): Context {
  return trace.setSpan(context.active(), tracer.startSpan('graphql'));
}

/**
 * Calls an operation by its type and the schema's own fields: the name and the aliases in a document are the
 * client's words, and could be anybody's.
 */
export function operationTracing(): ApolloServerPlugin {
  return {
    async requestDidStart() {
      const span = trace.getActiveSpan();
      return {
        async didResolveOperation({ operation }) {
          if (operation === undefined) return;
          const type = operation.operation;
          const fields = fieldsOf(operation);
          span?.updateName(`${type} ${fields}`);
          span?.setAttributes({ 'graphql.operation.type': type, 'saksgang.fields': fields });
        },
        async willSendResponse({ response: { body } }) {
          const code =
            body.kind === 'single' && body.singleResult.errors?.[0]?.extensions?.['code'];
          if (typeof code === 'string') {
            span?.setStatus({ code: SpanStatusCode.ERROR }).setAttribute('error.type', code);
          }
          span?.end();
        },
      };
    },
  };
}

function fieldsOf({ selectionSet }: OperationDefinitionNode): string {
  const names = selectionSet.selections.map((selection) =>
    selection.kind === Kind.FIELD ? selection.name.value : '...',
  );
  return [...new Set(names)].sort().join(' ');
}
