import type { PortalMessage } from './read-message.ts';
import type { PortalAddress, PrivateMessage, PublicMessage } from './portal-schema.ts';

type PublicChild = PublicMessage['offentligBarn'][number];
type PrivateChild = PrivateMessage['privatBarn'][number];

/** What a public message tells of one child, in sections; what it tells of the reporter is kept apart. */
export function publicAccount(message: PublicMessage, child: PublicChild): string {
  const { melding } = message;
  return sections([
    ['Bekymring', melding.melding],
    ['Historie', melding.historie],
    ['Andre synspunkter', 'andreSynspunkter' in melding ? melding.andreSynspunkter : null],
    ['Barnet', lines([`Adresse: ${oneLine(child.adresse)}`, phone(child), told(child)])],
    ['Foresatte', message.foresatte.map(guardian).join('\n')],
    ['Behov for tolk', message.behovForTolk],
    ['Andre hjelpeinstanser', message.andreHjelpeinstanser],
    ['Meldingen', origin(message, message.offentligBarn.length)],
  ]);
}

/** What a private message tells of one child, in sections; what it tells of the reporter is kept apart. */
export function privateAccount(message: PrivateMessage, child: PrivateChild): string {
  const { privatMelder: reporter } = message;
  const hidden = 'skjultIdentitet' in reporter && reporter.skjultIdentitet;
  return sections([
    ['Bekymring', message.melding],
    [
      'Barnet',
      lines([
        `Adresse: ${oneLine(child.adresse)}`,
        child.antattAlder === null ? null : `Antatt alder: ${child.antattAlder}`,
      ]),
    ],
    ['Om melder', hidden ? 'Melder ber om at identiteten ikke blir kjent for familien.' : null],
    ['Meldingen', origin(message, message.privatBarn.length)],
  ]);
}

/** «Skoleveien 1, 1234 Lyngvik» */
export function oneLine(address: PortalAddress): string {
  const { adresselinje1, adresselinje2, adresselinje3, postnummer, poststed } = address;
  const town = [postnummer, poststed].filter(Boolean).join(' ');
  return [adresselinje1, adresselinje2, adresselinje3, town].filter(Boolean).join(', ');
}

/** «Navn, tlf. 99 99 99 99 (orientert)» */
function guardian(guardian: PublicMessage['foresatte'][number]): string {
  return [guardian.personnavn, phone(guardian), told(guardian)].filter(Boolean).join('. ');
}

function phone(person: { readonly telefonnummer: string | null }): string | null {
  return person.telefonnummer === null ? null : `Telefon: ${person.telefonnummer}`;
}

function told(person: { readonly orientert: boolean; readonly orientertGrunn: string | null }) {
  const fact = person.orientert ? 'Orientert om meldingen' : 'Ikke orientert om meldingen';
  return person.orientertGrunn === null ? fact : `${fact}: ${person.orientertGrunn}`;
}

function origin(message: PortalMessage['content'], children: number): string {
  const district = message.bydelsnummer === '00' ? '' : `, ${message.bydelsnavn}`;
  return lines([
    `Sendt til ${message.kommunenavn}${district} (${message.leveringskanal})`,
    children > 1 ? `Gjelder ${children} barn. Hvert barn har sin egen sak.` : null,
  ]);
}

function sections(parts: readonly (readonly [heading: string, text: string | null])[]): string {
  return parts
    .filter(([, text]) => text)
    .map(([heading, text]) => `${heading}\n${text}`)
    .join('\n\n');
}

function lines(parts: readonly (string | null)[]): string {
  return parts.filter(Boolean).join('\n');
}
