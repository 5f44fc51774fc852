import { LIMITS } from '@saksgang/domain';
import type { PortalConcern } from './concerns-of.ts';
import type { MessageIssue, PortalMessage } from './read-message.ts';

/**
 * Fields that would not fit in a concern. Found before the first concern is made, so that a message
 * becomes all of its concerns or none.
 */
export function tooLong(
  { format }: PortalMessage,
  concerns: readonly PortalConcern[],
): readonly MessageIssue[] {
  const [reporter, child] = format.startsWith('privat')
    ? ['privatMelder', 'privatBarn']
    : ['offentligMelder', 'offentligBarn'];
  const fields = concerns.flatMap((concern, index) => [
    { field: 'melding', text: concern.account, max: LIMITS.text },
    { field: `${child}[${index}].personnavn`, text: concern.child.name, max: LIMITS.name },
    {
      field: `${child}[${index}].relasjon`,
      text: concern.reporter.clarification,
      max: LIMITS.clarification,
    },
    { field: `${reporter}.personnavn`, text: concern.reporter.name, max: LIMITS.name },
    { field: `${reporter}.virksomhet.navn`, text: concern.reporter.organisation, max: LIMITS.name },
    { field: reporter, text: concern.reporter.contact, max: LIMITS.contact },
  ]);
  const broken = fields.filter(({ text, max }) => text !== null && text.length > max);
  return [...new Set(broken.map(({ field }) => field))].map((field) => ({
    field,
    rule: 'tooLong',
  }));
}
