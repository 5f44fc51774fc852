import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A child that exists nowhere: the months of these identity numbers lie above 80, so they belong to nobody. */
export interface PortalChild {
  readonly name: string;
  readonly identityNumber: string;
}

/** A message from a school, as the national concern portal sends it (`offentlig.v2`). */
export function portalMessage(child: PortalChild, sentAt: Date): Readonly<Record<string, unknown>> {
  const address = { adresselinje1: 'Skolevegen 4', postnummer: '9925', poststed: 'Lyngvik' };
  return {
    kommunenummer: '9901',
    kommunenavn: 'Lyngvik',
    bydelsnummer: '00',
    bydelsnavn: 'Ingen',
    sendingstidspunkt: norwegianTime(sentAt),
    leveringskanal: 'FIKS',
    offentligMelder: {
      personnavn: 'Berit Oppdiktet',
      rolle: 'Kontaktlærer',
      telefonnummer: '99900111',
      epost: 'berit@skole.example',
      virksomhet: { navn: 'Lyngvik skole', orgnr: '999000111', adresse: address },
    },
    offentligBarn: [
      {
        fnr: child.identityNumber,
        ufoedt: false,
        personnavn: child.name,
        adresse: address,
        orientert: true,
      },
    ],
    foresatte: [{ personnavn: 'Kari Oppdiktet', orientert: true }],
    melding: {
      melding: 'Barnet kommer på skolen uten mat og sier at det er alene om kveldene.',
      historie: 'Skolen har snakket med mor to ganger i høst.',
    },
  };
}

/** Writes what may be anything to a file. @returns its path */
export async function messageFile(folder: string, name: string, content: unknown): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, JSON.stringify(content));
  return path;
}

/** The portal gives Norwegian time without a zone. */
function norwegianTime(moment: Date): string {
  return moment.toLocaleString('sv-SE', { timeZone: 'Europe/Oslo' }).replace(' ', 'T');
}
