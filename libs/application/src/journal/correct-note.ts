import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CaseCommands } from '../case/case-commands.ts';
import { CaseMessage, type IntentOf } from '../case/case-message.ts';

/** Corrects a note; the earlier text stays visible as what was known. */
export class CorrectNote extends CaseMessage<IntentOf<'CorrectNote'>> {}

@CommandHandler(CorrectNote)
export class CorrectNoteHandler implements ICommandHandler<CorrectNote> {
  constructor(@Inject(CaseCommands) private readonly cases: CaseCommands) {}

  execute(message: CorrectNote) {
    return this.cases.carryOut(message, ({ act, step }) => ({
      type: 'CorrectNote',
      ...act,
      ...step,
    }));
  }
}
