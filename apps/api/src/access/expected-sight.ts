/**
 * Who sees what of a case: the table that the whole schema is held to (`crawler.spec.ts`,
 * `indistinguishable.spec.ts`). Read it from the top: who asks, in which situations, and what they may meet.
 *
 * The build fails when the schema has something that has no row here. What to write:
 * - a new **query**: a row in `doors` with the kinds of things that may come of it, and one in `askings.ts` if
 *   it takes arguments;
 * - a new **argument** (or field of an argument's input): one more asking with it, in `askings.ts`;
 * - a new **type**: a row in `kinds`, which says what it tells of. A kind of its own takes a column in `sights`;
 * - a new **mutation**: a row in `changes`, which says what it changes;
 * - a new **relation** to a case: a situation in `sights`, and what has to happen for it in `crawler.spec.ts`;
 * - a new **subscription**: a row in `doors`, one in `askings.ts`, and its part of «Whoever follows a case».
 */

/** How much a kind of thing gives away of the case, the least first. Left out: no such thing is met at all. */
export type Shown =
  /** That there is something: ids, codes, dates, a count that is not zero. */
  | 'traces'
  /** The child's name too. */
  | 'names'
  /** What was written in it too. */
  | 'words';

/** What a type of the schema tells of. */
export type Kind =
  | 'person'
  | 'list'
  | 'case'
  /** The same types as of a moment: judged by today's rights. */
  | 'past'
  | 'look'
  /** That a case was opened in haste. */
  | 'notice'
  | 'erasure'
  /** About no case: colleagues, code lists, messages nobody has read, how the system runs. Never gives one away. */
  | 'other'
  /** Part of whatever holds it. */
  | 'part';

export type Sight = Partial<Record<Exclude<Kind, 'other' | 'part'>, Shown>>;

const EVERYTHING: Sight = { person: 'names', list: 'names', case: 'words', past: 'words' };
/** In lists a child with a strictly confidential address is shown by initials. */
const GRADED: Sight = { ...EVERYTHING, list: 'traces' };
/** How it went, and nobody's name. */
const UNNAMED: Sight = { person: 'traces', list: 'traces', case: 'traces', past: 'traces' };
/** A child can be found by name by whoever works here: is it known? */
const FOUND: Sight = { person: 'names' };
/** Who looked at it. Nothing of the case itself. */
const LOOKS: Sight = { look: 'traces' };
/** What was opened in haste, and why, to whoever answers for it. */
const OVERSEES: Sight = { ...LOOKS, notice: 'words' };
/** That an erasure of the child was asked for. */
const ERASURE: Sight = { erasure: 'traces' };

/** Who asks, each signed in once. Ingrid is responsible for the case, Siri works along in it. */
export const askers = [
  'ingrid',
  'siri',
  /** A caseworker of the same unit. */
  'mats',
  /** Approves in the unit. */
  'tor',
  /** Leads the unit. */
  'hanne',
  /** A caseworker of another unit. */
  'even',
  /** A caseworker of another municipality. */
  'liv',
  /** Looks at quality. */
  'amal',
  /** Keeps the records, and is let into this case as a substitute. */
  'ragnhild',
  /** The data protection officer. */
  'vilde',
  /** Runs the system. */
  'jonas',
  // Machines, by the scopes of their tokens.
  'a machine with sak.les hendelser.les',
  'a machine with sak.les',
  'a machine with sak.skriv',
  'a machine with hendelser.les',
  'a machine with drift.styr',
  'a machine with innsyn.logg tilgang.styr vedtak.godkjenn',
  'a machine without scopes',
  /** Not signed in. */
  'nobody',
] as const;
export type Asker = (typeof askers)[number];

type Sights = Partial<Record<Asker, Sight>>;

const OF_THE_UNIT: Sights = {
  ingrid: EVERYTHING,
  siri: EVERYTHING,
  mats: EVERYTHING,
  tor: { ...EVERYTHING, ...ERASURE },
  hanne: { ...EVERYTHING, ...OVERSEES },
  even: FOUND,
  amal: UNNAMED,
  ragnhild: { ...EVERYTHING, ...LOOKS, ...ERASURE },
  vilde: OVERSEES,
  'a machine with sak.les hendelser.les': EVERYTHING,
  // The events of a case take a scope of their own: who lacks it is answered nothing where they are asked for.
  'a machine with sak.les': { person: 'names', list: 'names' },
};

/**
 * Who sees what in which situation; who is not named sees nothing. One situation follows upon the other: what
 * has happened stays so.
 */
export const sights: Readonly<Record<string, Sights>> = {
  'a case of the unit': OF_THE_UNIT,
  'a case that a reviewer has opened for review': {
    ...OF_THE_UNIT,
    // In lists cases are told apart by their numbers, this one too.
    amal: { ...EVERYTHING, list: 'traces' },
  },
  'a child with a strictly confidential address («kode 6»)': {
    ingrid: GRADED,
    siri: GRADED,
    tor: { ...GRADED, ...ERASURE },
    hanne: { ...GRADED, ...OVERSEES },
    ragnhild: { ...GRADED, ...LOOKS, ...ERASURE },
    vilde: OVERSEES,
  },
  'a case its own caseworker is disqualified in (fvl § 6)': {
    siri: GRADED,
    tor: { ...GRADED, ...ERASURE },
    hanne: { ...GRADED, ...OVERSEES },
    ragnhild: { ...GRADED, ...LOOKS, ...ERASURE },
    vilde: OVERSEES,
  },
  'a case that a guest and a coworker have left again': {
    tor: { ...GRADED, ...ERASURE },
    hanne: { ...GRADED, ...OVERSEES },
    ragnhild: { ...LOOKS, ...ERASURE },
    vilde: OVERSEES,
  },
};

type Doors = Readonly<Record<string, readonly Kind[]>>;

/** What may come of each root field that is read; anything else that comes of it fails. */
export const doors: Doors = {
  case: ['case', 'past', 'person'],
  codeList: [],
  erasures: ['erasure', 'person'],
  erasure: ['erasure', 'person'],
  integrity: [],
  consistencyProof: [],
  looks: ['look'],
  personLooks: ['look'],
  lookReview: ['look'],
  looksBy: ['look'],
  emergencyNotices: ['notice'],
  incomingMessages: [],
  operations: [],
  personSearch: ['person'],
  workQueue: ['list'],
  caseSearch: ['list'],
  me: [],
  users: [],
  people: [],
  units: [],
  workplaces: [],
  caseChanged: ['case'],
};

/** What each type of the schema tells of. */
export const kinds: Readonly<Record<Kind, readonly string[]>> = {
  person: ['Person', 'PersonEdge', 'PersonConnection'],
  list: ['QueueRow', 'QueueEdge', 'QueueConnection', 'QueueCounts', 'TabCount', 'HorizonCount'],
  case: [
    ...['Case', 'CaseChange', 'CaseEvent', 'CaseEventConnection', 'CaseEventEdge'],
    ...['FieldChange', 'Inclusion', 'CaseAccess', 'AccessGrant', 'Conflict', 'EmergencyAccess'],
    ...['CaseReview', 'Concern', 'Reporter', 'Screening', 'Notification', 'CodedContent'],
    ...['Investigation', 'InvestigationPlan', 'InvestigationExtension', 'InvestigationAssessment'],
    ...['InvestigationConclusion', 'ChildStatement', 'Decision', 'DecisionSection', 'LegalBasis'],
    ...['DecisionReturn', 'DecisionApproval', 'Plan', 'Goal', 'Measure', 'Evaluation'],
    ...['GoalEvaluation', 'Note'],
  ],
  past: [],
  look: ['Look', 'LookConnection', 'LookEdge', 'LookReview', 'LookFinding'],
  notice: [
    ...['EmergencyNotice', 'EmergencyNoticeConnection', 'EmergencyNoticeEdge', 'EmergencyTold'],
  ],
  erasure: [
    ...['Erasure', 'ErasureSubject', 'ErasureInventory', 'ErasureFinding', 'ErasureReview'],
    ...['ErasureDecision', 'ErasurePermission', 'ErasureResult', 'ErasedStream'],
    ...['ErasureConnection', 'ErasureEdge'],
  ],
  other: [
    ...[
      'User',
      'Municipality',
      'Unit',
      'Workplace',
      'Code',
      'Integrity',
      'Operations',
      'Projection',
      'ProjectionTables',
    ],
    ...['ProjectionBuild', 'ParkedStream', 'ParkedStreamConnection', 'ParkedStreamEdge'],
    ...['IncomingMessage', 'ImportedConcern', 'MessageIssue', 'IncomingMessageConnection'],
    ...['IncomingMessageEdge'],
    // What a mutation answers with when it refuses; what it answers when it does not, `indistinguishable.spec.ts` sees.
    ...['InvalidInput', 'FieldIssue', 'NotFound', 'WrongPhase', 'StaleRevision', 'CommandIdReused'],
    ...[
      'NobodyToTell',
      'ConflictOfInterest',
      'ReviewerNotIndependent',
      'ProposerCannotApprove',
      'ProposalChanged',
    ],
    ...['SectionsMissing', 'RetentionForbids', 'DeciderNotIndependent', 'OperationRefused'],
    ...[
      'LookReviewChanged',
      'CaseChanged',
      'PersonChanged',
      'LooksExported',
      'ErasureChanged',
      'ProjectionChanged',
    ],
  ],
  part: ['PageInfo', 'Deadline', 'EmergencyReview', 'LookFollowUp', 'LookReviewed'],
};

/** Fields that say something where there is nothing to say. */
export const idle: readonly string[] = ['PageInfo.hasPreviousPage', 'QueueConnection.position'];

/** What each mutation changes. */
export const changes: Readonly<Record<string, 'case' | 'person' | 'look' | 'erasure' | 'system'>> =
  {
    placeCaseInUnit: 'case',
    addCoworker: 'case',
    removeCoworker: 'case',
    grantAccess: 'case',
    withdrawAccess: 'case',
    recordConflictOfInterest: 'case',
    liftConflictOfInterest: 'case',
    takeEmergencyAccess: 'case',
    reviewEmergencyAccess: 'case',
    openCaseForReview: 'case',
    endCaseReview: 'case',
    receiveConcern: 'person',
    screenConcern: 'case',
    notifyReporter: 'case',
    omitReporterNotification: 'case',
    proposeDecision: 'case',
    returnDecision: 'case',
    approveDecision: 'case',
    exportLooks: 'look',
    followUpLooks: 'look',
    completeLookReview: 'look',
    requestErasure: 'erasure',
    reviewErasure: 'erasure',
    decideErasure: 'erasure',
    carryOutErasure: 'erasure',
    holdEvaluation: 'case',
    makeInvestigationPlan: 'case',
    extendInvestigation: 'case',
    assessInvestigation: 'case',
    writeNote: 'case',
    correctNote: 'case',
    assignCase: 'case',
    closeCase: 'case',
    reopenCase: 'case',
    startMeasure: 'case',
    endMeasure: 'case',
    retryParkedStream: 'system',
    skipParkedStream: 'system',
    rebuildProjection: 'system',
    rollbackProjection: 'system',
    hearChild: 'case',
    correctPerson: 'person',
    gradeAddress: 'person',
    makePlan: 'case',
  };
