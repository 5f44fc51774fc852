import { parseInstant, type Instant } from '@saksgang/kernel';
import { parseIdentityNumber } from '@saksgang/law';
import { z } from 'zod';
import { parseSentAt } from './sent-at.ts';

/*
 * The portal's own field tables, with its Norwegian names. Unknown fields are let through unread: the
 * message is kept whole. Optional fields may be missing, null or blank, which all mean «not given».
 */

const text = z.string().transform((value) => value.trim());
const someText = text.refine((value) => value !== '', { params: { rule: 'required' } });
const optionalText = z
  .string()
  .nullish()
  .transform((value) => value?.trim() || null);

const sentAt = z.string().transform((value, context): Instant => {
  const moment = parseInstant(value) ?? parseSentAt(value);
  if (moment !== null) return moment;
  context.addIssue({ code: 'custom', params: { rule: 'notADate' } });
  return z.NEVER;
});

const address = z.object({
  adresselinje1: text,
  adresselinje2: optionalText,
  adresselinje3: optionalText,
  postnummer: optionalText,
  poststed: optionalText,
});

const common = z.object({
  kommunenummer: z.string().regex(/^\d{4}$/),
  kommunenavn: text,
  /** «00» where the municipality has no districts. */
  bydelsnummer: z.string().regex(/^\d{2}$/),
  bydelsnavn: text,
  sendingstidspunkt: sentAt,
  leveringskanal: text,
});

const told = { orientert: z.boolean(), orientertGrunn: optionalText };

const publicChild = z
  .object({
    fnr: text,
    ufoedt: z.boolean(),
    personnavn: text,
    telefonnummer: optionalText,
    adresse: address,
    ...told,
  })
  .superRefine(({ fnr, ufoedt }, context) => {
    if (ufoedt || parseIdentityNumber(fnr).ok) return;
    const rule = fnr === '' ? 'required' : 'notAnIdentityNumber';
    context.addIssue({ code: 'custom', path: ['fnr'], params: { rule } });
  });

/** `offentlig.v1`: from somebody who reports in a public or professional role (§ 13-2). */
export const publicV1 = common.extend({
  offentligMelder: z.object({
    personnavn: text,
    rolle: text,
    telefonnummer: text,
    epost: text,
    virksomhet: z.object({ navn: text, orgnr: optionalText, adresse: address }),
  }),
  offentligBarn: z.array(publicChild).min(1),
  foresatte: z
    .array(z.object({ personnavn: text, telefonnummer: optionalText, ...told }))
    .min(1)
    .max(2),
  behovForTolk: optionalText,
  andreHjelpeinstanser: optionalText,
  melding: z.object({ melding: someText, historie: text }),
});

/** `offentlig.v2`: also the views of others. */
export const publicV2 = publicV1.extend({
  melding: publicV1.shape.melding.extend({ andreSynspunkter: optionalText }),
});

/** `privat.v2`: from anybody; of the child often only a name and a guessed age. */
export const privateV2 = common.extend({
  privatMelder: z.object({
    personnavn: text,
    telefonnummer: optionalText,
    adresse: address.nullish().transform((value) => value ?? null),
  }),
  privatBarn: z
    .array(
      z.object({
        personnavn: text,
        antattAlder: optionalText,
        relasjon: optionalText,
        adresse: address,
      }),
    )
    .min(1),
  melding: someText,
});

/** `privat.v1`: the first senders could also ask that the family be kept from learning who reported. */
export const privateV1 = privateV2.extend({
  privatMelder: privateV2.shape.privatMelder.extend({
    skjultIdentitet: z.boolean().nullish().transform(Boolean),
  }),
});

export type PortalAddress = z.output<typeof address>;
export type PublicMessage = z.output<typeof publicV1> | z.output<typeof publicV2>;
export type PrivateMessage = z.output<typeof privateV1> | z.output<typeof privateV2>;
