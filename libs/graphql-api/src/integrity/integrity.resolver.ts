import { GetConsistency, GetIntegrity } from '@saksgang/application';
import { Query, Resolver } from '@nestjs/graphql';
import { signedIn, type RequestContext } from '../context.ts';
import { badArguments } from '../errors/api-error.ts';
import type { QueryConsistencyProofArgs, QueryResolvers } from '../generated/resolver-types.ts';
import { parseArguments } from '../input/parse.ts';
import { hex } from './integrity-view.ts';
import { consistencyArguments } from './integrity.input.ts';

@Resolver('Integrity')
export class IntegrityResolver implements Pick<
  Required<QueryResolvers>,
  'integrity' | 'consistencyProof'
> {
  @Query()
  async integrity(_root: unknown, _args: object, context: RequestContext) {
    const status = await context.queries.execute(new GetIntegrity(signedIn(context)));
    const { treeSize, root, checkpoint, verifierKeys, lag } = status;
    return {
      treeSize: String(treeSize),
      root: hex(root),
      checkpoint,
      verifierKeys,
      lag: String(lag),
    };
  }

  @Query()
  async consistencyProof(
    _root: unknown,
    args: QueryConsistencyProofArgs,
    context: RequestContext,
  ): Promise<readonly string[]> {
    const { from, to } = parseArguments(consistencyArguments, args);
    const asked = new GetConsistency(signedIn(context), from, to);
    const proof = await context.queries.execute(asked);
    if (proof === null) throw badArguments([{ field: 'to', rule: 'outOfRange', basis: null }]);
    return proof.map(hex);
  }
}
