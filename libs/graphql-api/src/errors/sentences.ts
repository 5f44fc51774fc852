import type { NotFound } from '@saksgang/domain';
import type { Sentence } from './locale.ts';

/** Refusals that need no more words than these. */
export const SENTENCES = {
  InvalidInput: {
    nb: 'Ett eller flere felt må rettes.',
    nn: 'Eitt eller fleire felt må rettast.',
    en: 'One or more fields must be corrected.',
  },
  StaleRevision: {
    nb: 'Noen andre har skrevet i saken siden du hentet den.',
    nn: 'Nokon andre har skrive i saka sidan du henta ho.',
    en: 'Somebody else has written in the case since you read it.',
  },
  CommandIdReused: {
    nb: 'Denne kommando-id-en er brukt før, til noe annet.',
    nn: 'Denne kommando-id-en er brukt før, til noko anna.',
    en: 'This command id was used before, for something else.',
  },
  ProposerCannotApprove: {
    nb: 'Den som foreslår et vedtak, kan ikke selv avgjøre det.',
    nn: 'Den som gjer framlegg om eit vedtak, kan ikkje sjølv avgjere det.',
    en: 'Whoever proposes a decision cannot settle it themselves.',
  },
  ConflictOfInterest: {
    nb: 'Vedkommende, eller lederen til vedkommende, er inhabil i denne saken (fvl § 6).',
    nn: 'Vedkommande, eller leiaren til vedkommande, er inhabil i denne saka (fvl § 6).',
    en: 'They, or their leader, are disqualified in this case (fvl § 6).',
  },
  NobodyToTell: {
    nb: 'Saken kan ikke åpnes i hast: det er ingen leder og ikke noe personvernombud å varsle.',
    nn: 'Saka kan ikkje opnast i hast: det er ingen leiar og ikkje noko personvernombod å varsle.',
    en: 'The case cannot be opened in haste: there is no leader and no data protection officer to tell.',
  },
  ReviewerNotIndependent: {
    nb: 'Den som åpnet saken, kan ikke selv vurdere om det var grunn til det.',
    nn: 'Den som opna saka, kan ikkje sjølv vurdere om det var grunn til det.',
    en: 'Whoever opened the case cannot judge whether there was reason to.',
  },
  ProposalChanged: {
    nb: 'Forslaget er endret siden du leste det.',
    nn: 'Framlegget er endra sidan du las det.',
    en: 'The proposal has changed since you read it.',
  },
  SectionsMissing: {
    nb: 'Vedtaket mangler deler som loven krever (bvl § 12-5).',
    nn: 'Vedtaket manglar delar som lova krev (bvl § 12-5).',
    en: 'The decision lacks sections that the law requires (§ 12-5).',
  },
  RetentionForbids: {
    nb: 'Dette skal bevares. Ingen kan innvilge at det slettes.',
    nn: 'Dette skal takast vare på. Ingen kan innvilge at det blir sletta.',
    en: 'This must be preserved. Nobody can grant that it is erased.',
  },
  DeciderNotIndependent: {
    nb: 'Den som har bedt om slettingen eller vurdert den, kan ikke selv avgjøre den.',
    nn: 'Den som har bede om slettinga eller vurdert ho, kan ikkje sjølv avgjere ho.',
    en: 'Whoever asked for the erasure or reviewed it cannot decide it themselves.',
  },
} as const satisfies Record<string, Sentence>;

export const NOT_FOUND: Readonly<Record<NotFound['what'], Sentence>> = {
  case: notFound('Saken', 'Saka', 'case'),
  person: notFound('Personen', 'Personen', 'person'),
  concern: notFound('Meldingen', 'Meldinga', 'concern'),
  investigation: notFound('Undersøkelsen', 'Undersøkinga', 'investigation'),
  decision: notFound('Vedtaket', 'Vedtaket', 'decision'),
  plan: notFound('Planen', 'Planen', 'plan'),
  goal: notFound('Målet', 'Målet', 'goal'),
  measure: notFound('Tiltaket', 'Tiltaket', 'measure'),
  note: notFound('Notatet', 'Notatet', 'note'),
  message: notFound('Meldingen', 'Meldinga', 'message'),
  erasure: notFound('Slettingen', 'Slettinga', 'erasure'),
  emergency: notFound('Åpningen', 'Opninga', 'opening'),
  caseReview: notFound('Gjennomgangen', 'Gjennomgangen', 'review'),
  finding: notFound('Funnet', 'Funnet', 'finding'),
  unit: notFound('Enheten', 'Eininga', 'unit'),
  user: notFound('Brukeren', 'Brukaren', 'user'),
};

function notFound(nb: string, nn: string, en: string): Sentence {
  return {
    nb: `${nb} finnes ikke, eller du har ikke tilgang.`,
    nn: `${nn} finst ikkje, eller du har ikkje tilgang.`,
    en: `The ${en} does not exist, or is not for you.`,
  };
}
