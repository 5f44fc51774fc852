import type {
  CaseConcernFragment,
  CaseDecisionFragment,
  CaseInvestigationFragment,
  CasePageFragment,
} from '@saksgang/graphql-client';

const code = (value: string, label: string) =>
  ({ __typename: 'Code', code: value, label, requiresClarification: false }) as const;

/** Maja's case as it came in: one concern, nothing done yet. */
export function aCase(parts: Partial<CasePageFragment> = {}): CasePageFragment {
  return {
    __typename: 'Case',
    id: 'maja',
    caseNumber: '2026-0147',
    status: 'OPEN',
    phase: 'CONCERN',
    revision: 1,
    latestRevision: 1,
    recordedAt: '2026-01-05T09:00:00Z',
    openedOn: '2026-01-05',
    closedOn: null,
    nextStep: 'SCREEN_CONCERN',
    child: {
      __typename: 'Person',
      id: 'maja',
      name: 'Maja Nowak Lien',
      birthDate: '2017-05-22',
      dueDate: null,
      age: 8,
      grading: 'NONE',
    },
    responsible: null,
    access: {
      __typename: 'CaseAccess',
      unit: null,
      coworkers: [],
      grants: [],
      conflicts: [],
      emergencies: [],
      reviews: [],
    },
    deadlines: [],
    concerns: [aConcern()],
    investigations: [],
    childStatements: [],
    decisions: [],
    plans: [],
    measures: [],
    evaluations: [],
    notes: [],
    ...parts,
  };
}

export function aConcern(parts: Partial<CaseConcernFragment> = {}): CaseConcernFragment {
  const due = { __typename: 'Notification', status: 'DUE', on: null, ground: null } as const;
  return {
    __typename: 'Concern',
    id: 'concern',
    receivedAt: '2026-01-05T08:00:00Z',
    receivedOn: '2026-01-05',
    channel: 'PHONE',
    reporter: {
      __typename: 'Reporter',
      kind: code('11', 'Skole'),
      isPublic: true,
      clarification: null,
      name: 'Oda Vik',
      organisation: 'Lyngvik skole',
      contact: null,
    },
    contents: [],
    account: 'Maja gråter før helgene.',
    messageId: null,
    screening: null,
    receipt: due,
    outcomeNotice: due,
    ...parts,
  };
}

export function anInvestigation(
  parts: Partial<CaseInvestigationFragment> = {},
): CaseInvestigationFragment {
  return {
    __typename: 'Investigation',
    id: 'investigation',
    concernId: 'concern',
    openedOn: '2026-01-09',
    clockStartsOn: '2026-01-12',
    dueOn: '2026-04-12',
    plan: null,
    extension: null,
    assessment: null,
    conclusion: null,
    ...parts,
  };
}

export function aDecision(parts: Partial<CaseDecisionFragment> = {}): CaseDecisionFragment {
  return {
    __typename: 'Decision',
    id: 'decision',
    investigationId: 'investigation',
    kind: 'MEASURES',
    outcome: code('1', 'Vedtak om tiltak'),
    title: 'veiledning i hjemmet',
    legalBasis: {
      __typename: 'LegalBasis',
      law: 'BVL2021',
      chapter: '3',
      paragraph: '1',
      subsection: null,
      letter: null,
      text: 'bvl § 3-1',
    },
    sections: [],
    status: 'PROPOSED',
    contentHash: 'c81d',
    proposedOn: '2026-03-18',
    proposedAt: '2026-03-18T12:00:00Z',
    proposedBy: { __typename: 'User', id: 'ingrid', name: 'Ingrid Solheim' },
    returned: null,
    approved: null,
    ...parts,
  };
}
