import type { LocalDate } from '@saksgang/kernel';
import { localDate } from '@saksgang/kernel';
import { invalid, type Check } from '../shared/checks.ts';
import type { LegalBasis } from './decision.events.ts';

/** The shapes of `LovhjemmelType` in Barnevern_v4.xsd. */
const SHAPES = {
  chapter: /^\d+[a-z]*$/,
  paragraph: /^\d+[a-z]*$/,
  subsection: /^\d+$/,
  letter: /^[a-z]$/,
} as const;

const ACT_OF_2021 = localDate('2023-01-01');

/** Is it a place in the law that a decision of that date may rest on? */
export function validLegalBasis(basis: LegalBasis, date: LocalDate): Check {
  const misshaped = (['chapter', 'paragraph', 'subsection', 'letter'] as const).find((part) => {
    const text = basis[part];
    return text !== null && !SHAPES[part].test(text);
  });
  if (misshaped) return invalid(`legalBasis.${misshaped}`, 'notInCodeList', 'Lovhjemmel');
  const isInForce = {
    BVL2021: date >= ACT_OF_2021,
    BVL: date < ACT_OF_2021,
    BL1981: true,
  };
  return isInForce[basis.law]
    ? null
    : invalid('legalBasis.law', 'codeNotValidOnDate', 'KOSTRA Vedtak 5');
}
