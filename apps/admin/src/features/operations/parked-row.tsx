import { Button } from '@navikt/ds-react';
import {
  RetryParkedStreamDocument,
  SkipParkedStreamDocument,
  type ParkedStreamRowFragment,
} from '@saksgang/graphql-client';
import { useState } from 'react';
import { useFormats } from '../../shared/texts/format.ts';
import { useTexts } from '../../shared/texts/use-texts.ts';
import styles from './operations.module.css';
import { operationsTexts } from './operations.texts.ts';
import { reasonText, streamLabel } from './projection-name.ts';
import { useOperation } from './use-operation.ts';

interface ParkedRowProps {
  readonly projection: string;
  readonly parked: ParkedStreamRowFragment;
}

/** One stream that waits, and what can be done about it. */
export function ParkedRow({ projection, parked }: ParkedRowProps) {
  const t = useTexts(operationsTexts);
  const { dateTime } = useFormats();
  const { concept, streamId, revision, eventType, reason, attempts, waiting, parkedAt } = parked;
  return (
    <tr>
      <th scope="row">
        {streamLabel(concept, streamId, t)}
        <span className={styles['code']}>{streamId}</span>
      </th>
      <td>
        {eventType} {t('eventAt', { number: revision + 1 })}
      </td>
      <td>
        {reasonText(reason, t)}
        <span className={styles['code']}>{reason}</span>
      </td>
      <td>{t('waitingEvents', { count: waiting })}</td>
      <td>
        {dateTime(parkedAt)}
        <span className={styles['code']}>{t('attempts', { count: attempts })}</span>
      </td>
      <td>
        <ParkedSteps projection={projection} parked={parked} />
      </td>
    </tr>
  );
}

function ParkedSteps({ projection, parked }: ParkedRowProps) {
  const t = useTexts(operationsTexts);
  const [isSkipping, setSkipping] = useState(false);
  const retry = useOperation(RetryParkedStreamDocument, t('retried'));
  const skip = useOperation(SkipParkedStreamDocument, t('skipped'));
  const { concept, streamId } = parked;
  const input = { projection, concept, streamId };
  const stream = streamLabel(concept, streamId, t);
  if (isSkipping) {
    return (
      <div className={styles['surely']}>
        <p>{t('skipWhat')}</p>
        <Button
          type="button"
          size="small"
          variant="danger"
          loading={skip.running}
          onClick={() => void skip.run(input)}
        >
          {t('skipSurely')}
        </Button>
        <Button
          type="button"
          size="small"
          variant="tertiary"
          autoFocus
          onClick={() => setSkipping(false)}
        >
          {t('cancel')}
        </Button>
      </div>
    );
  }
  return (
    <div className={styles['steps']}>
      <Button
        type="button"
        size="small"
        variant="secondary"
        aria-label={t('retryOf', { stream })}
        loading={retry.running}
        onClick={() => void retry.run(input)}
      >
        {t('retry')}
      </Button>
      <Button
        type="button"
        size="small"
        variant="tertiary"
        aria-label={t('skipOf', { stream })}
        onClick={() => setSkipping(true)}
      >
        {t('skip')}
      </Button>
    </div>
  );
}
