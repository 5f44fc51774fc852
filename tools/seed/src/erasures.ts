import {
  CarryOutErasure,
  DecideErasure,
  DEMO_TENANT,
  demoUsers,
  derivedId,
  metadataOf,
  RequestErasure,
  ReviewErasure,
  type CommandOrigin,
  type PersonStreams,
} from '@saksgang/application';
import { ErasureId, PersonId, SubjectId } from '@saksgang/domain';
import { streamName } from '@saksgang/event-store';
import type { Instant, LocalDate, Result } from '@saksgang/kernel';
import { addDays } from '@saksgang/law';
import type { CommandBus } from '@nestjs/cqrs';
import { originOf } from './origin.ts';
import { moment } from './story/calendar.ts';

interface Stage {
  readonly commandBus: CommandBus;
  readonly persons: PersonStreams;
}

/** One step of somebody's, at its moment. */
export interface ErasureStep {
  readonly at: Instant;
  readonly play: (stage: Stage) => Promise<void>;
}

/** Three people registered by mistake: one erased, one that waits for a decision, one nobody has noticed yet. */
export function erasureSteps(today: LocalDate): readonly ErasureStep[] {
  return [
    ...asked('Vilja Feilstad', -20, today),
    ...decided('Vilja Feilstad', -14, today),
    ...asked('Storm Feilstad', -8, today),
    registered('Ronja Feilstad', moment(addDays(today, -2), 9.5)),
  ];
}

/** Registered, asked for three days later, and reviewed the day after. */
function asked(name: string, day: number, today: LocalDate): readonly ErasureStep[] {
  const subject = { kind: 'Person', id: SubjectId.parse(personIdOf(name)) } as const;
  const request = { subject, ground: 'RegisteredByMistake', reference: null } as const;
  const assessment =
    'Navnet er skrevet inn ved en feil. Det er ikke åpnet noen sak, og ingen melding gjelder personen.';
  const on = (days: number) => moment(addDays(today, day + days), 10.25);
  return [
    registered(name, on(0)),
    step(on(3), (bus) => bus.execute(new RequestErasure(request, by(name, 1, 'ragnhild')))),
    step(on(4), (bus) => {
      const intent = { erasureId: erasureIdOf(name), assessment };
      return bus.execute(new ReviewErasure(intent, by(name, 2, 'ragnhild')));
    }),
  ];
}

/** Granted by somebody else, and carried out the day after. */
function decided(name: string, day: number, today: LocalDate): readonly ErasureStep[] {
  const erasureId = erasureIdOf(name);
  const grant = {
    erasureId,
    outcome: 'Granted',
    reasons: 'Ingenting bygger på opplysningene, og de skulle ikke vært registrert.',
    permission: null,
  } as const;
  const on = (days: number) => moment(addDays(today, day + days), 13.5);
  return [
    step(on(0), (bus) => bus.execute(new DecideErasure(grant, by(name, 3, 'tor')))),
    step(on(1), (bus) => bus.execute(new CarryOutErasure({ erasureId }, by(name, 4, 'ragnhild')))),
  ];
}

function registered(name: string, at: Instant): ErasureStep {
  const personId = personIdOf(name);
  const origin = by(name, 0, 'ingrid');
  const command = {
    type: 'RegisterPerson',
    by: demoUsers.ingrid.id,
    now: at,
    name,
    birth: { kind: 'Unknown' },
    identityNumber: null,
  } as const;
  return {
    at,
    async play({ persons }) {
      const stream = streamName('person', personId);
      const metadata = metadataOf(origin, `registered ${personId}`);
      expectDone(await persons.handle({ stream, command, metadata, now: at, subject: personId }));
    },
  };
}

type Send = (bus: CommandBus) => Promise<Result<unknown, { readonly code: string }>>;

function step(at: Instant, send: Send): ErasureStep {
  return { at, play: async ({ commandBus }) => expectDone(await send(commandBus)) };
}

function expectDone(result: Result<unknown, { readonly code: string }>): void {
  if (!result.ok) throw new Error(`a step of an erasure was refused: ${result.error.code}`);
}

function by(name: string, index: number, user: keyof typeof demoUsers): CommandOrigin {
  return originOf(`erasure ${name}`, index, demoUsers[user]);
}

function personIdOf(name: string): PersonId {
  return derivedId(PersonId, DEMO_TENANT, `seeded ${name}`);
}

/** Ids are derived from the command they come of. */
function erasureIdOf(name: string): ErasureId {
  return derivedId(ErasureId, by(name, 1, 'ragnhild').commandId, 'erasure');
}
