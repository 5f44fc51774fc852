import { PageHeader } from '@saksgang/ui';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { IntakeForm } from './intake-form.tsx';
import { intakeTexts } from './intake.texts.ts';

/** Takes in a concern that did not come through the portal: by phone, letter or in person. */
export function IntakePage() {
  const t = useTexts(intakeTexts);
  return (
    <>
      <PageHeader title={t('title')} />
      <IntakeForm />
    </>
  );
}
