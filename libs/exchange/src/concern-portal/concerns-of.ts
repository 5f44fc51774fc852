import { assertNever, parseLocalDate, type Instant, type LocalDate } from '@saksgang/kernel';
import { dateInNorway, parseIdentityNumber } from '@saksgang/law';
import { oneLine, privateAccount, publicAccount } from './account.ts';
import type { PrivateMessage, PublicMessage } from './portal-schema.ts';
import type { PortalMessage } from './read-message.ts';
import {
  isAnonymous,
  privateReporterKind,
  publicReporterKind,
  type ReporterKind,
} from './reporter-kind.ts';

/** One child's concern, in our words, before it has a case. */
export interface PortalConcern {
  readonly child: {
    readonly name: string;
    readonly birth:
      | { readonly kind: 'Born' | 'Expected'; readonly date: LocalDate }
      | { readonly kind: 'Unknown' };
    readonly identityNumber: string | null;
  };
  readonly reporter: ReporterKind & {
    readonly name: string | null;
    readonly organisation: string | null;
    readonly contact: string | null;
  };
  readonly sentAt: Instant;
  readonly account: string;
}

/** One concern for each child in the message, in the message's order: the law keeps one journal a child (§ 12-4). */
export function concernsOf(message: PortalMessage): readonly PortalConcern[] {
  switch (message.format) {
    case 'offentlig.v1':
    case 'offentlig.v2':
      return publicConcerns(message.content);
    case 'privat.v1':
    case 'privat.v2':
      return privateConcerns(message.content);
    default:
      return assertNever(message);
  }
}

function publicConcerns(message: PublicMessage): readonly PortalConcern[] {
  const { offentligMelder: reporter, sendingstidspunkt: sentAt } = message;
  const { virksomhet: organisation } = reporter;
  return message.offentligBarn.map((child) => ({
    child: publicChild(child),
    reporter: {
      ...publicReporterKind(organisation.navn, dateInNorway(sentAt)),
      name: reporter.personnavn || null,
      organisation: organisation.navn || null,
      contact: joined([
        reporter.rolle,
        reporter.telefonnummer,
        reporter.epost,
        oneLine(organisation.adresse),
        organisation.orgnr && `org.nr. ${organisation.orgnr}`,
      ]),
    },
    sentAt,
    account: publicAccount(message, child),
  }));
}

function privateConcerns(message: PrivateMessage): readonly PortalConcern[] {
  const { privatMelder, sendingstidspunkt: sentAt } = message;
  const reporter = {
    name: isAnonymous(privatMelder.personnavn) ? null : privatMelder.personnavn,
    contact: joined([
      privatMelder.telefonnummer,
      privatMelder.adresse && oneLine(privatMelder.adresse),
    ]),
  };
  return message.privatBarn.map((child) => ({
    child: {
      name: child.personnavn || UNNAMED,
      birth: { kind: 'Unknown' },
      identityNumber: null,
    },
    reporter: {
      ...privateReporterKind(reporter, child.relasjon),
      ...reporter,
      organisation: null,
    },
    sentAt,
    account: privateAccount(message, child),
  }));
}

const UNNAMED = 'Ukjent navn';
const UNBORN = 'Ufødt barn';

/** A child is born on the date its number says; an unborn one is expected on the date before 99999. */
function publicChild(child: PublicMessage['offentligBarn'][number]): PortalConcern['child'] {
  if (child.ufoedt) {
    const date = dueDate(child.fnr);
    return {
      name: child.personnavn || UNBORN,
      birth: date === null ? { kind: 'Unknown' } : { kind: 'Expected', date },
      identityNumber: null,
    };
  }
  const number = parseIdentityNumber(child.fnr);
  if (!number.ok) throw new RangeError('an identity number that was checked must be valid');
  return {
    name: child.personnavn || UNNAMED,
    birth: { kind: 'Born', date: number.value.birthDate },
    identityNumber: number.value.digits,
  };
}

/** The national register's placeholder for an unborn child: the due date as DDMMYY, then 99999. */
function dueDate(placeholder: string): LocalDate | null {
  const [, day, month, year] = /^(\d{2})(\d{2})(\d{2})99999$/.exec(placeholder) ?? [];
  return day === undefined ? null : parseLocalDate(`20${year}-${month}-${day}`);
}

function joined(parts: readonly (string | null)[]): string | null {
  return parts.filter(Boolean).join(', ') || null;
}
