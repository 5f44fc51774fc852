import type { ConcernChannel, ReceiveConcernInput } from '@saksgang/graphql-client';
import { Temporal } from 'temporal-polyfill';
import { codedInput, type CodedValue } from '../../shared/forms/form-coded-contents.tsx';

/** What the form holds while it is written. Dates are `2026-06-16`, times `10:32`; empty is nothing yet. */
export interface IntakeValues {
  readonly childKind: '' | 'known' | 'new';
  readonly personId: string;
  /** Only to show who was chosen. */
  readonly personName: string;
  readonly name: string;
  readonly birthDate: string;
  readonly dueDate: string;
  readonly identityNumber: string;
  readonly receivedOn: string;
  readonly receivedTime: string;
  readonly channel: ConcernChannel;
  readonly reporterKind: string;
  readonly reporterClarification: string;
  readonly reporterName: string;
  readonly reporterOrganisation: string;
  readonly reporterContact: string;
  readonly contents: readonly CodedValue[];
  readonly account: string;
}

/** The form as it opens: received now, by the telephone that just rang. */
export function newIntake(now: Temporal.Instant): IntakeValues {
  const local = now.toZonedDateTimeISO('Europe/Oslo');
  return {
    childKind: '',
    personId: '',
    personName: '',
    name: '',
    birthDate: '',
    dueDate: '',
    identityNumber: '',
    receivedOn: local.toPlainDate().toString(),
    receivedTime: local.toPlainTime().toString({ smallestUnit: 'minute' }),
    channel: 'PHONE',
    reporterKind: '',
    reporterClarification: '',
    reporterName: '',
    reporterOrganisation: '',
    reporterContact: '',
    contents: [],
    account: '',
  };
}

/** The form as the API wants it: what is empty is left out. */
export function toReceiveConcern(values: IntakeValues): Omit<ReceiveConcernInput, 'commandId'> {
  return {
    child: childOf(values),
    receivedAt: instantInNorway(values.receivedOn, values.receivedTime),
    channel: values.channel,
    reporter: {
      kind: values.reporterKind,
      clarification: written(values.reporterClarification),
      name: written(values.reporterName),
      organisation: written(values.reporterOrganisation),
      contact: written(values.reporterContact),
    },
    contents: codedInput(values.contents),
    account: values.account,
  };
}

const formNames: Readonly<Record<string, string>> = {
  child: 'childKind',
  'child.personId': 'childKind',
  'child.newPerson': 'name',
  'child.newPerson.name': 'name',
  'child.newPerson.birthDate': 'birthDate',
  'child.newPerson.dueDate': 'dueDate',
  'child.newPerson.identityNumber': 'identityNumber',
  receivedAt: 'receivedOn',
  'reporter.kind': 'reporterKind',
  'reporter.clarification': 'reporterClarification',
  'reporter.name': 'reporterName',
  'reporter.organisation': 'reporterOrganisation',
  'reporter.contact': 'reporterContact',
};

/** Where the form has a path of the input. */
export function intakeFieldOf(path: string): string {
  if (/^contents\.\d+(\.code)?$/.test(path)) return 'contents';
  return formNames[path] ?? path;
}

function childOf(values: IntakeValues): ReceiveConcernInput['child'] {
  if (values.childKind === 'known') return { personId: values.personId };
  return {
    newPerson: {
      name: values.name,
      birthDate: written(values.birthDate),
      dueDate: written(values.dueDate),
      identityNumber: written(values.identityNumber),
    },
  };
}

function instantInNorway(date: string, time: string): string {
  return Temporal.PlainDateTime.from(`${date}T${time}`)
    .toZonedDateTime('Europe/Oslo')
    .toInstant()
    .toString();
}

function written(text: string): string | undefined {
  return text.trim() || undefined;
}
