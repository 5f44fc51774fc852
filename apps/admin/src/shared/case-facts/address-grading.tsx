import type { AddressGrading } from '@saksgang/graphql-client';
import { GradingTag } from '@saksgang/ui';
import { caseTexts } from '../words/case.texts.ts';
import { useTexts } from '../texts/use-texts.ts';

/** How the address must be handled (folkeregisterloven § 10-4); nothing where there is no grading. */
export function AddressGradingTag({ grading }: { readonly grading: AddressGrading }) {
  const t = useTexts(caseTexts);
  return grading === 'NONE' ? null : <GradingTag label={t(`grading.${grading}`)} />;
}
