import { useWatch, type Control } from 'react-hook-form';
import { caseValueTexts } from '../../shared/case/case-values.texts.ts';
import { FormCheckbox } from '../../shared/forms/form-checkbox.tsx';
import { FormTextarea } from '../../shared/forms/form-textarea.tsx';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { decisionSections } from './decision-sections.ts';
import { decisionTexts } from './decision.texts.ts';
import styles from './decision.module.css';
import type { ProposalValues } from './proposal-values.ts';

/** The nine sections of § 12-5: each a text, or the ground why it does not apply. */
export function SectionFields({ control }: { readonly control: Control<ProposalValues> }) {
  return decisionSections.map((section, index) => (
    <SectionField key={section} control={control} index={index} />
  ));
}

interface SectionFieldProps {
  readonly control: Control<ProposalValues>;
  readonly index: number;
}

function SectionField({ control, index }: SectionFieldProps) {
  const t = useTexts(decisionTexts);
  const values = useTexts(caseValueTexts);
  const { section, notApplicable } = useWatch({ control, name: `sections.${index}` });
  const name = values(`section.${section}`);
  const numbered = `${String(index + 1)} ${name}`;
  return (
    <div className={styles['section']}>
      <FormTextarea
        control={control}
        name={`sections.${index}.text`}
        label={notApplicable ? t('sectionGround', { section: numbered }) : numbered}
        required={t('sectionEmpty', { section: name })}
        minRows={notApplicable ? 1 : 3}
      />
      <FormCheckbox
        control={control}
        name={`sections.${index}.notApplicable`}
        label={t('sectionNotApplicable')}
      />
    </div>
  );
}
