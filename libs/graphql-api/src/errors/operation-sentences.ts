import type { OperationRefused } from '@saksgang/application';
import type { Sentence } from './locale.ts';

/** Why a step on a read model was not taken. */
export const OPERATION_SENTENCES: Readonly<Record<OperationRefused['reason'], Sentence>> = {
  UnknownProjection: {
    nb: 'Det finnes ingen lesemodell med det navnet.',
    nn: 'Det finst ingen lesemodell med det namnet.',
    en: 'There is no read model of that name.',
  },
  NotParked: {
    nb: 'Denne er ikke lenger satt til side.',
    nn: 'Denne er ikkje lenger sett til side.',
    en: 'This one is not set aside any more.',
  },
  StillFailing: {
    nb: 'Det gikk ikke denne gangen heller. Den er fortsatt satt til side.',
    nn: 'Det gjekk ikkje denne gongen heller. Den er framleis sett til side.',
    en: 'It failed this time too. It is still set aside.',
  },
  AlreadyRunning: {
    nb: 'Den bygges allerede på nytt.',
    nn: 'Den blir allereie bygd på nytt.',
    en: 'It is being rebuilt already.',
  },
  MoreParked: {
    nb: 'De nye tabellene mangler noe som de gamle har. De gamle blir stående.',
    nn: 'Dei nye tabellane manglar noko som dei gamle har. Dei gamle blir ståande.',
    en: 'The new tables lack something that the old ones have. The old ones stay.',
  },
  Empty: {
    nb: 'De nye tabellene er tomme. De gamle blir stående.',
    nn: 'Dei nye tabellane er tomme. Dei gamle blir ståande.',
    en: 'The new tables are empty. The old ones stay.',
  },
  NothingKept: {
    nb: 'Det finnes ingen tidligere tabeller å gå tilbake til.',
    nn: 'Det finst ingen tidlegare tabellar å gå tilbake til.',
    en: 'There are no earlier tables to go back to.',
  },
  OtherVersion: {
    nb: 'De tidligere tabellene er laget av en annen versjon av Saksgang. Gå tilbake med den versjonen.',
    nn: 'Dei tidlegare tabellane er laga av ein annan versjon av Saksgang. Gå tilbake med den versjonen.',
    en: 'The earlier tables were made by another version of Saksgang. Go back with that version.',
  },
};
