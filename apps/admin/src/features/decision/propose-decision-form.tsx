import {
  ProposeDecisionDocument,
  type CaseDecisionFragment,
  type CaseInvestigationFragment,
  type DecisionKind,
} from '@saksgang/graphql-client';
import { CaseForm } from '../../shared/case/case-form.tsx';
import { caseValueTexts } from '../../shared/case/case-values.texts.ts';
import { useCaseForm } from '../../shared/case/use-case-form.ts';
import { FormCodeSelect } from '../../shared/forms/form-code-select.tsx';
import { FormRadioGroup } from '../../shared/forms/form-radio-group.tsx';
import { FormTextField } from '../../shared/forms/form-text-field.tsx';
import { sentenceCase } from '../../shared/texts/sentence-case.ts';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { decisionTexts } from './decision.texts.ts';
import { LegalBasisFields } from './legal-basis-fields.tsx';
import { fieldOfProposal, proposalInput, proposalValues } from './proposal-values.ts';
import { SectionFields } from './section-fields.tsx';

const kinds: readonly DecisionKind[] = ['MEASURES', 'DISMISSAL', 'PETITION'];

interface ProposeDecisionFormProps {
  /** The assessed investigation it ends; null when it rests on running measures. */
  readonly investigation: CaseInvestigationFragment | null;
  /** The proposal it replaces; null for the first. */
  readonly standing: CaseDecisionFragment | null;
}

/** A decision with all the sections of § 12-5, to be approved by somebody else. */
export function ProposeDecisionForm({ investigation, standing }: ProposeDecisionFormProps) {
  const t = useTexts(decisionTexts);
  const values = useTexts(caseValueTexts);
  const form = useCaseForm({
    name: 'proposeDecision',
    subject: standing?.id ?? '',
    document: ProposeDecisionDocument,
    defaultValues: proposalValues(standing),
    toInput: (given, basedOn) => ({
      ...proposalInput(given, investigation !== null),
      decisionId: standing?.id ?? null,
      investigationId: investigation?.id ?? null,
      expectedRevision: basedOn,
    }),
    fieldOf: fieldOfProposal,
  });
  const kind = form.watch('kind');
  return (
    <CaseForm
      form={form}
      title={t('proposeTitle')}
      law={t('proposeLaw')}
      submitLabel={t('proposeSubmit')}
    >
      <FormRadioGroup
        control={form.control}
        name="kind"
        label={t('kindLabel')}
        required={t('required')}
        choices={kinds.map((value) => ({
          value,
          label: sentenceCase(values(`decisionKind.${value}`)),
        }))}
      />
      {kind === 'DISMISSAL' && investigation && (
        <FormCodeSelect
          control={form.control}
          name="dismissalOutcome"
          list="INVESTIGATION_OUTCOME"
          label={t('outcome')}
          required={t('required')}
        />
      )}
      <FormTextField
        control={form.control}
        name="title"
        label={t('titleLabel')}
        description={t('titleWhy')}
        required={t('required')}
      />
      <LegalBasisFields control={form.control} />
      <SectionFields control={form.control} />
    </CaseForm>
  );
}
