/** The forms of a case page, and what each is called in the address. */
export const formAddresses = {
  screenConcern: 'gjennomgang',
  notifyReporter: 'melder',
  omitNotification: 'utelat-melder',
  makeInvestigationPlan: 'undersokelsesplan',
  hearChild: 'barnets-syn',
  extendInvestigation: 'utvid-frist',
  assessInvestigation: 'samlet-vurdering',
  proposeDecision: 'vedtak',
  approveDecision: 'godkjenning',
  returnDecision: 'retur',
  makePlan: 'tiltaksplan',
  startMeasure: 'nytt-tiltak',
  endMeasure: 'avslutt-tiltak',
  holdEvaluation: 'evaluering',
  writeNote: 'notat',
  correctNote: 'rett-notat',
  assignCase: 'tildel',
  closeCase: 'avslutt-sak',
  reopenCase: 'gjenapne-sak',
  addCoworker: 'del-sak',
  grantAccess: 'gi-tilgang',
  recordConflict: 'inhabilitet',
  liftConflict: 'opphev-inhabilitet',
  reviewEmergency: 'vurder-hast',
} as const;

export type FormName = keyof typeof formAddresses;
