import { localDate } from '@saksgang/kernel';
import type {
  InvestigationAssessed,
  InvestigationConcluded,
  InvestigationExtended,
  InvestigationOpened,
  InvestigationPlanMade,
} from '../investigation/investigation.events.ts';
import type { InvestigationCommand } from '../investigation/investigation.ts';
import type { ChildHeard } from '../participation/participation.events.ts';
import type { ParticipationCommand } from '../participation/participation.ts';
import { actOn, days, ids } from './people.ts';

type Of<Type extends InvestigationCommand['type']> = Extract<
  InvestigationCommand,
  { readonly type: Type }
>;

const { investigation: investigationId } = ids;
const plan = 'Samtale med barnet, hjemmebesøk, uttalelse fra skolen.';
const reasons = 'Barnet har vært innlagt; samtalen må vente.';
const assessment = 'Barnet mangler oppfølging hjemme, og foreldrene ønsker hjelp.';
const grounds = [{ code: '2.1.02', clarification: null }];
const words = {
  statementId: ids.statement,
  heardOn: days.heard,
  manner: '1.1',
  statement: 'Jeg vil at noen hjelper mamma om morgenen.',
  approvedByChild: true,
} as const;

export function anOpenedInvestigation(
  data: Partial<InvestigationOpened['data']> = {},
): InvestigationOpened {
  return {
    type: 'InvestigationOpened',
    data: {
      investigationId,
      concernId: ids.concern,
      openedOn: days.screened,
      clockStartsOn: days.clockStart,
      ...data,
    },
  };
}

export function aPlannedInvestigation(
  data: Partial<InvestigationPlanMade['data']> = {},
): InvestigationPlanMade {
  return {
    type: 'InvestigationPlanMade',
    data: { investigationId, madeOn: days.investigationPlanned, plan, ...data },
  };
}

export function anExtendedInvestigation(
  data: Partial<InvestigationExtended['data']> = {},
): InvestigationExtended {
  return {
    type: 'InvestigationExtended',
    data: {
      investigationId,
      decidedOn: days.extended,
      dueOn: localDate('2026-07-12'),
      reasons,
      ...data,
    },
  };
}

export function anAssessedInvestigation(
  data: Partial<InvestigationAssessed['data']> = {},
): InvestigationAssessed {
  return {
    type: 'InvestigationAssessed',
    data: { investigationId, assessedOn: days.assessed, assessment, grounds, ...data },
  };
}

export function aConcludedInvestigation(
  data: Partial<InvestigationConcluded['data']> = {},
): InvestigationConcluded {
  return {
    type: 'InvestigationConcluded',
    data: {
      investigationId,
      outcome: '1',
      concludedOn: days.approved,
      decisionId: ids.decision,
      ...data,
    },
  };
}

export function aHeardChild(data: Partial<ChildHeard['data']> = {}): ChildHeard {
  return { type: 'ChildHeard', data: { ...words, ...data } };
}

export function makeInvestigationPlan(
  part: Partial<Of<'MakeInvestigationPlan'>> = {},
): Of<'MakeInvestigationPlan'> {
  return {
    type: 'MakeInvestigationPlan',
    ...actOn(days.investigationPlanned),
    investigationId,
    plan,
    ...part,
  };
}

export function extendInvestigation(
  part: Partial<Of<'ExtendInvestigation'>> = {},
): Of<'ExtendInvestigation'> {
  return {
    type: 'ExtendInvestigation',
    ...actOn(days.extended),
    investigationId,
    reasons,
    ...part,
  };
}

export function assessInvestigation(
  part: Partial<Of<'AssessInvestigation'>> = {},
): Of<'AssessInvestigation'> {
  return {
    type: 'AssessInvestigation',
    ...actOn(days.assessed),
    investigationId,
    assessment,
    grounds,
    ...part,
  };
}

export function hearChild(part: Partial<ParticipationCommand> = {}): ParticipationCommand {
  return { type: 'HearChild', ...actOn(days.heard), ...words, ...part };
}
