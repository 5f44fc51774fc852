import {
  demoUsers,
  ReceiveConcern,
  type CommandOrigin,
  type NewPerson,
} from '@saksgang/application';
import type { CaseId } from '@saksgang/domain';
import { ImportConcernMessage } from '@saksgang/exchange';
import type { Instant } from '@saksgang/kernel';
import { addDays } from '@saksgang/law';
import type { CommandBus } from '@nestjs/cqrs';
import { portalMessage } from './portal-message.ts';
import { random } from './random.ts';
import { moment } from './story/calendar.ts';
import type { Household } from './story/casting.ts';
import { contentsOn, type SeedContext } from './story/context.ts';
import { reporterOf } from './story/reporters.ts';

/** How a household's concern comes in. */
export interface Intake {
  readonly household: Household;
  /** When somebody, or the machine, writes it down. */
  readonly recordedAt: Instant;
  /** Takes it in. @returns the case of each child, in order. */
  readonly receive: (bus: CommandBus, origin: CommandOrigin) => Promise<readonly CaseId[]>;
}

export function intakeOf(household: Household): Intake {
  const [first] = household.contexts;
  if (!first) throw new Error('a household without children');
  return first.plot.channel === 'Portal' ? byPortal(household, first) : byHand(household, first);
}

function byPortal(household: Household, first: SeedContext): Intake {
  const hour = random(`sent ${first.plot.key}`).between(7, 21);
  const raw = portalMessage(household, `${String(hour).padStart(2, '0')}:12:40`);
  return {
    household,
    recordedAt: moment(household.receivedOn, hour + 0.25),
    async receive(bus, { requester }) {
      const machine = { ...requester, user: demoUsers.intake };
      const receipt = await bus.execute(new ImportConcernMessage(raw, machine));
      if (receipt.status === 'refused') {
        const issues = receipt.issues.map(({ field, rule }) => `${field} ${rule}`).join(', ');
        throw new Error(`the portal message of ${first.plot.key} was refused: ${issues}`);
      }
      return receipt.concerns.map(({ caseId }) => caseId);
    },
  };
}

/** A letter is opened the day after it came; calls are written down at once. */
function byHand({ receivedOn, contexts }: Household, context: SeedContext): Intake {
  const { plot, cast, place } = context;
  const chance = random(`intake ${plot.key}`);
  const receivedAt = moment(receivedOn, 8.5 + chance.next() * 6);
  const isLetter = plot.channel === 'Letter' && receivedOn < addDays(context.today, -1);
  const recordedAt = isLetter ? moment(addDays(receivedOn, 1), 9.2) : receivedAt;
  const { theme, channel } = plot;
  const intent = {
    child: { newPerson: newPerson(context) },
    receivedAt,
    channel,
    reporter: reporterOf(plot.reporter, plot.family, place, chance),
    contents: contentsOn(theme, receivedOn),
    account: plot.concern(cast),
    messageId: null,
  };
  return {
    household: { receivedOn, contexts },
    recordedAt,
    async receive(bus, origin) {
      const result = await bus.execute(new ReceiveConcern(intent, origin));
      if (result.ok) return [result.value.caseId];
      throw new Error(`the concern of ${plot.key} was refused: ${JSON.stringify(result.error)}`);
    },
  };
}

function newPerson({ plot: { child, expectedOn } }: SeedContext): NewPerson {
  const { name, birth, identityNumber } = child;
  if (expectedOn === null) return { name, birth: { kind: 'Born', date: birth }, identityNumber };
  return { name, birth: { kind: 'Expected', date: expectedOn }, identityNumber: null };
}
