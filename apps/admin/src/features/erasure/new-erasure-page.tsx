import { PageHeader } from '@saksgang/ui';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { PersonSearch } from '../../shared/persons/person-search.tsx';
import { useTexts } from '../../shared/texts/use-texts.ts';
import styles from './erasure.module.css';
import { erasureTexts } from './erasure.texts.ts';
import { HandlerOnly } from './handler-only.tsx';
import { RequestForm, type ChosenSubject } from './request-form.tsx';

/** Asks for an erasure: of the person or message one came from, or of somebody found by name. */
export function NewErasurePage() {
  const t = useTexts(erasureTexts);
  const from = useSubjectInAddress();
  const [chosen, setChosen] = useState<ChosenSubject | null>(from);
  return (
    <HandlerOnly>
      <PageHeader title={t('newTitle')} />
      <div className={styles['one']}>
        <p className={styles['lead']}>{t('newLead')}</p>
        {chosen ? (
          <RequestForm key={chosen.id} subject={chosen} onOther={() => setChosen(null)} />
        ) : (
          <>
            <PersonSearch
              id="erasure-person"
              label={t('findPerson')}
              description={t('findPersonHelp')}
              onChoose={({ id, name }) => setChosen({ kind: 'PERSON', id, name })}
            />
            <p className={styles['note']}>{t('messageHint')}</p>
          </>
        )}
      </div>
    </HandlerOnly>
  );
}

/** Ids only: a name does not belong in an address. */
function useSubjectInAddress(): ChosenSubject | null {
  const t = useTexts(erasureTexts);
  const [params] = useSearchParams();
  const person = params.get('person');
  const message = params.get('melding');
  if (message !== null) return { kind: 'MESSAGE', id: message, name: t('chosenMessage') };
  return person === null ? null : { kind: 'PERSON', id: person, name: t('chosenPerson') };
}
