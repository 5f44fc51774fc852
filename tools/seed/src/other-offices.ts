import {
  AssignCase,
  demoUsers,
  onCall,
  ReceiveConcern,
  type CaseChange,
  type User,
} from '@saksgang/application';
import type { Instant, LocalDate, Result } from '@saksgang/kernel';
import { addDays } from '@saksgang/law';
import type { CommandBus } from '@nestjs/cqrs';
import { originOf } from './origin.ts';
import { moment } from './story/calendar.ts';

/** A concern that another office than the service itself takes in. */
interface Concern {
  readonly key: string;
  readonly by: User;
  readonly child: string;
  readonly daysAgo: number;
  readonly account: string;
  readonly isAssigned: boolean;
}

const liv = demoUsers.liv;

/** Two cases of Skogvik's own, what its caseworker took in for Lyngvik out of hours, and one of after-care. */
const CONCERNS: readonly Concern[] = [
  {
    key: 'skogvik 1',
    by: liv,
    child: 'Tiril Brekke Moen',
    daysAgo: 6,
    account: 'Tiril har vært borte fra skolen i to uker, og ingen hjemme svarer når vi ringer.',
    isAssigned: true,
  },
  {
    key: 'skogvik 2',
    by: liv,
    child: 'Jonatan Hagen Sæther',
    daysAgo: 3,
    account:
      'Jonatan fortalte læreren at han er alene hjemme om kveldene med en lillesøster på tre.',
    isAssigned: false,
  },
  {
    key: 'on call 1',
    by: { ...liv, ...onCall },
    child: 'Oskar Lia Tangen',
    daysAgo: 2,
    account: 'Politiet fant Oskar på busstasjonen klokka halv ett om natten. Han ville ikke hjem.',
    isAssigned: true,
  },
  {
    key: 'after-care 1',
    by: demoUsers.even,
    child: 'Selma Lindvik Aas',
    daysAgo: 4,
    account:
      'Selma fyller atten om fire måneder og vet ikke hvor hun skal bo når fosterhjemmet tar slutt.',
    isAssigned: true,
  },
];

/** One step of somebody's, at its moment. */
export interface OfficeStep {
  readonly at: Instant;
  readonly play: (stage: { readonly commandBus: CommandBus }) => Promise<void>;
}

export function otherOffices(today: LocalDate): readonly OfficeStep[] {
  return CONCERNS.map((concern) => {
    const at = moment(addDays(today, -concern.daysAgo), 11.25);
    return { at, play: ({ commandBus }) => play(concern, at, commandBus) };
  });
}

async function play({ key, by, ...told }: Concern, at: Instant, bus: CommandBus): Promise<void> {
  const { child, account, isAssigned } = told;
  const received = new ReceiveConcern(
    {
      child: { newPerson: { name: child, birth: { kind: 'Unknown' }, identityNumber: null } },
      receivedAt: at,
      channel: 'Phone',
      reporter: { kind: '8', clarification: null, name: null, organisation: null, contact: null },
      contents: [{ code: '2.1.02', clarification: null }],
      account,
      messageId: null,
    },
    originOf(key, 0, by),
  );
  const { caseId } = done(await bus.execute(received));
  if (!isAssigned) return;
  done(await bus.execute(new AssignCase({ caseId, to: by.id }, originOf(key, 1, by))));
}

function done(result: Result<CaseChange, { readonly code: string }>): CaseChange {
  if (!result.ok) throw new Error(`a step of another office was refused: ${result.error.code}`);
  return result.value;
}
