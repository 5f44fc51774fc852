import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { PersonMessage, type PersonIntentOf } from './person-message.ts';
import { PersonCommands } from './person-commands.ts';

/** Corrects name, birth or identity number; the wrong values stay visible as what was known. */
export class CorrectPerson extends PersonMessage<PersonIntentOf<'CorrectPerson'>> {}

@CommandHandler(CorrectPerson)
export class CorrectPersonHandler implements ICommandHandler<CorrectPerson> {
  constructor(@Inject(PersonCommands) private readonly persons: PersonCommands) {}

  execute(message: CorrectPerson) {
    return this.persons.carryOut(message, ({ act, step }) => ({
      type: 'CorrectPerson',
      ...act,
      ...step,
    }));
  }
}
