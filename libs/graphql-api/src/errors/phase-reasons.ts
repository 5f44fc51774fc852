import type { PhaseReason } from '@saksgang/domain';
import type { Sentence } from './locale.ts';

/** Why a step does not belong where the case is now. */
export const PHASE_SENTENCES: Readonly<Record<PhaseReason, Sentence>> = {
  caseNotOpen: {
    nb: 'Saken er ikke åpnet.',
    nn: 'Saka er ikkje opna.',
    en: 'The case is not open.',
  },
  caseClosed: {
    nb: 'Saken er avsluttet.',
    nn: 'Saka er avslutta.',
    en: 'The case is closed.',
  },
  caseAlreadyOpen: {
    nb: 'Saken er allerede åpen.',
    nn: 'Saka er alt open.',
    en: 'The case is already open.',
  },
  concernAlreadyScreened: {
    nb: 'Meldingen er allerede gjennomgått.',
    nn: 'Meldinga er alt gjennomgått.',
    en: 'The concern has already been screened.',
  },
  concernNotScreened: {
    nb: 'Meldingen er ikke gjennomgått.',
    nn: 'Meldinga er ikkje gjennomgått.',
    en: 'The concern has not been screened.',
  },
  investigationRunning: {
    nb: 'En undersøkelse pågår.',
    nn: 'Ei undersøking er i gang.',
    en: 'An investigation is running.',
  },
  investigationEnded: {
    nb: 'Undersøkelsen er avsluttet.',
    nn: 'Undersøkinga er avslutta.',
    en: 'The investigation has ended.',
  },
  investigationNotAssessed: {
    nb: 'Undersøkelsen mangler en samlet vurdering.',
    nn: 'Undersøkinga manglar ei samla vurdering.',
    en: 'The investigation has no overall assessment yet.',
  },
  childNotHeard: {
    nb: 'Barnets medvirkning er ikke registrert (bvl § 1-4).',
    nn: 'Medverknaden til barnet er ikkje registrert (bvl § 1-4).',
    en: 'The child has not been heard (§ 1-4).',
  },
  alreadyExtended: {
    nb: 'Undersøkelsen er allerede utvidet.',
    nn: 'Undersøkinga er alt utvida.',
    en: 'The investigation has already been extended.',
  },
  extensionTooLate: {
    nb: 'Undersøkelsen kan ikke utvides etter at de tre månedene er ute (bvl § 2-2).',
    nn: 'Undersøkinga kan ikkje utvidast etter at dei tre månadene er ute (bvl § 2-2).',
    en: 'The investigation cannot be extended after its three months (§ 2-2).',
  },
  decisionPending: {
    nb: 'Et forslag til vedtak venter på godkjenning.',
    nn: 'Eit framlegg til vedtak ventar på godkjenning.',
    en: 'A proposed decision awaits approval.',
  },
  decisionNotPending: {
    nb: 'Vedtaket venter ikke på godkjenning.',
    nn: 'Vedtaket ventar ikkje på godkjenning.',
    en: 'The decision is not awaiting approval.',
  },
  decisionNotOnMeasures: {
    nb: 'Vedtaket gjelder ikke tiltak.',
    nn: 'Vedtaket gjeld ikkje tiltak.',
    en: 'The decision is not about measures.',
  },
  noBasisForDecision: {
    nb: 'Vedtaket mangler et grunnlag: en vurdert undersøkelse eller et tiltak som pågår.',
    nn: 'Vedtaket manglar eit grunnlag: ei vurdert undersøking eller eit tiltak som går føre seg.',
    en: 'The decision has no basis: an assessed investigation or a running measure.',
  },
  noApprovedDecision: {
    nb: 'Det finnes ikke noe godkjent vedtak om tiltak.',
    nn: 'Det finst ikkje noko godkjent vedtak om tiltak.',
    en: 'There is no approved decision on measures.',
  },
  planEnded: {
    nb: 'Planen er avsluttet.',
    nn: 'Planen er avslutta.',
    en: 'The plan has ended.',
  },
  measureEnded: {
    nb: 'Tiltaket er avsluttet.',
    nn: 'Tiltaket er avslutta.',
    en: 'The measure has ended.',
  },
  measureRunning: {
    nb: 'Et tiltak pågår.',
    nn: 'Eit tiltak går føre seg.',
    en: 'A measure is running.',
  },
  concernOpen: {
    nb: 'En melding er ikke gjennomgått.',
    nn: 'Ei melding er ikkje gjennomgått.',
    en: 'A concern has not been screened.',
  },
  reporterAlreadyNotified: {
    nb: 'Melderen har allerede fått beskjed.',
    nn: 'Meldaren har alt fått beskjed.',
    en: 'The reporter has already been told.',
  },
  reporterCannotBeNotified: {
    nb: 'Melderen kan ikke få beskjed.',
    nn: 'Meldaren kan ikkje få beskjed.',
    en: 'The reporter cannot be told.',
  },
  emergencyReviewed: {
    nb: 'Åpningen er allerede vurdert.',
    nn: 'Opninga er alt vurdert.',
    en: 'The opening has already been reviewed.',
  },
  caseReviewOpen: {
    nb: 'Du har allerede åpnet saken for gjennomgang.',
    nn: 'Du har alt opna saka for gjennomgang.',
    en: 'You have already opened the case for review.',
  },
  alreadyCorrected: {
    nb: 'Notatet er allerede rettet slik.',
    nn: 'Notatet er alt retta slik.',
    en: 'The note has already been corrected this way.',
  },
  erasureAlreadyRequested: {
    nb: 'Det er allerede bedt om denne slettingen, på et annet grunnlag.',
    nn: 'Det er alt bede om denne slettinga, på eit anna grunnlag.',
    en: 'This erasure has already been asked for, on another ground.',
  },
  erasureNotReviewed: {
    nb: 'Slettingen er ikke vurdert ennå.',
    nn: 'Slettinga er ikkje vurdert enno.',
    en: 'The erasure has not been reviewed yet.',
  },
  erasureDecided: {
    nb: 'Slettingen er allerede avgjort.',
    nn: 'Slettinga er alt avgjord.',
    en: 'The erasure has already been decided.',
  },
  erasureNotGranted: {
    nb: 'Slettingen er ikke innvilget.',
    nn: 'Slettinga er ikkje innvilga.',
    en: 'The erasure has not been granted.',
  },
  erasureNotBegun: {
    nb: 'Slettingen er ikke begynt.',
    nn: 'Slettinga er ikkje byrja.',
    en: 'The erasure has not begun.',
  },
  erasureEnded: {
    nb: 'Slettingen er avsluttet.',
    nn: 'Slettinga er avslutta.',
    en: 'The erasure has ended.',
  },
  alreadyErased: {
    nb: 'Dette er allerede slettet.',
    nn: 'Dette er alt sletta.',
    en: 'This has already been erased.',
  },
  keyStillThere: {
    nb: 'Nøkkelen finnes fortsatt. Prøv å gjennomføre slettingen en gang til.',
    nn: 'Nøkkelen finst framleis. Prøv å gjennomføre slettinga ein gong til.',
    en: 'The key is still there. Try to carry the erasure out once more.',
  },
};
