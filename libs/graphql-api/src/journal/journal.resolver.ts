import { CorrectNote, WriteNote } from '@saksgang/application';
import type { Note } from '@saksgang/domain';
import { Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '../context.ts';
import type {
  MutationCorrectNoteArgs,
  MutationResolvers,
  MutationWriteNoteArgs,
  NoteResolvers,
} from '../generated/resolver-types.ts';
import { carryOut } from '../input/carry-out.ts';
import type { Complete } from '../shared/complete.ts';
import { correctNoteInput, writeNoteInput } from './journal.input.ts';

@Resolver('Note')
export class JournalResolver
  implements
    Complete<NoteResolvers, Note>,
    Pick<Required<MutationResolvers>, 'writeNote' | 'correctNote'>
{
  @Mutation()
  writeNote(_root: unknown, { input }: MutationWriteNoteArgs, context: RequestContext) {
    return carryOut(context, writeNoteInput, input, WriteNote);
  }

  @Mutation()
  correctNote(_root: unknown, { input }: MutationCorrectNoteArgs, context: RequestContext) {
    return carryOut(context, correctNoteInput, input, CorrectNote);
  }

  @ResolveField()
  id({ noteId }: Note) {
    return noteId;
  }
}
