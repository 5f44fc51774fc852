import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { PersonMessage, type PersonIntentOf } from './person-message.ts';
import { PersonCommands } from './person-commands.ts';

/** Grades the address: confidential or strictly confidential (folkeregisterloven § 10-4). */
export class GradeAddress extends PersonMessage<PersonIntentOf<'GradeAddress'>> {}

@CommandHandler(GradeAddress)
export class GradeAddressHandler implements ICommandHandler<GradeAddress> {
  constructor(@Inject(PersonCommands) private readonly persons: PersonCommands) {}

  execute(message: GradeAddress) {
    return this.persons.carryOut(message, ({ act, step }) => ({
      type: 'GradeAddress',
      ...act,
      ...step,
    }));
  }
}
