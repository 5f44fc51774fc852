import { ExclamationmarkTriangleFillIcon } from '@navikt/aksel-icons';
import { CarryOutErasureDocument, type ErasurePageFragment } from '@saksgang/graphql-client';
import { CommandForm } from '../../shared/forms/command-form.tsx';
import { FormCheckbox } from '../../shared/forms/form-checkbox.tsx';
import { useCommandForm } from '../../shared/forms/use-command-form.ts';
import { notify } from '../../shared/notices/notices.ts';
import { useMay } from '../../shared/session/session.ts';
import { useTexts } from '../../shared/texts/use-texts.ts';
import styles from './erasure.module.css';
import { erasureTexts } from './erasure.texts.ts';

interface CarryOutPanelProps {
  readonly erasure: ErasurePageFragment;
  readonly onStored: () => void;
}

/** The last step: says what cannot be undone, and waits until that is understood. */
export function CarryOutPanel({ erasure, onStored }: CarryOutPanelProps) {
  const t = useTexts(erasureTexts);
  const mayHandle = useMay('ERASURE_HANDLE');
  return (
    <section className={styles['form']} aria-labelledby="carry-out">
      <h2 id="carry-out">{t('carryOutTitle')}</h2>
      <div className={styles['warning']}>
        <strong>
          <ExclamationmarkTriangleFillIcon aria-hidden /> {t('carryOutWarning')}
        </strong>
        <p>{t('carryOutWhat')}</p>
        <p>{t('carryOutStays')}</p>
      </div>
      <p>{t(erasure.status === 'BEGUN' ? 'carryOutAgain' : 'carryOutChecks')}</p>
      {mayHandle ? (
        <CarryOutForm erasureId={erasure.id} onStored={onStored} />
      ) : (
        <p className={styles['note']}>{t('waitsForHandler')}</p>
      )}
    </section>
  );
}

interface CarryOutFormProps {
  readonly erasureId: string;
  readonly onStored: () => void;
}

function CarryOutForm({ erasureId, onStored }: CarryOutFormProps) {
  const t = useTexts(erasureTexts);
  const form = useCommandForm({
    document: CarryOutErasureDocument,
    draftKey: `carry-out-erasure.${erasureId}`,
    defaultValues: { understood: false },
    toInput: () => ({ erasureId }),
    onStored: () => {
      notify('done', t('carriedOut'));
      onStored();
    },
  });
  return (
    <CommandForm form={form} submitLabel={t('carryOutSubmit')}>
      <FormCheckbox
        control={form.control}
        name="understood"
        label={t('understood')}
        required={t('understoodMissing')}
      />
    </CommandForm>
  );
}
