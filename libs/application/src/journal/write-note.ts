import { NoteId } from '@saksgang/domain';
import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CaseCommands } from '../case/case-commands.ts';
import { CaseMessage, type IntentOf } from '../case/case-message.ts';

/** A fact or an assessment in the child’s journal (§ 12-4). */
export class WriteNote extends CaseMessage<IntentOf<'WriteNote', 'noteId'>> {}

@CommandHandler(WriteNote)
export class WriteNoteHandler implements ICommandHandler<WriteNote> {
  constructor(@Inject(CaseCommands) private readonly cases: CaseCommands) {}

  execute(message: WriteNote) {
    return this.cases.carryOut(message, ({ act, step, newId }) => ({
      type: 'WriteNote',
      ...act,
      ...step,
      noteId: newId(NoteId, 'note'),
    }));
  }
}
