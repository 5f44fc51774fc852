import { useLazyQuery } from '@apollo/client/react';
import { Button } from '@navikt/ds-react';
import { LooksDocument, type LookFragment } from '@saksgang/graphql-client';
import { useCaseMoment } from '../../shared/case/case-moment.ts';
import { eventNumber } from '../../shared/case/event-number.ts';
import { LoadFailed } from '../../shared/states/load-failed.tsx';
import { useFormats } from '../../shared/texts/format.ts';
import { useTexts } from '../../shared/texts/use-texts.ts';
import styles from './access.module.css';
import { accessTexts } from './access.texts.ts';
import { isRelation } from './relations.ts';

/** Who has looked at the case: asked for only when somebody wants to see it. */
export function LooksPanel() {
  const t = useTexts(accessTexts);
  const { caseId } = useCaseMoment();
  const [load, { data, error, loading }] = useLazyQuery(LooksDocument, {
    fetchPolicy: 'network-only',
  });
  const show = () => void load({ variables: { caseId } });
  if (error) return <LoadFailed onRetry={show} />;
  if (data) return <LooksTable looks={data.looks} />;
  return (
    <Button type="button" size="xsmall" variant="secondary" loading={loading} onClick={show}>
      {t('looksShow')}
    </Button>
  );
}

function LooksTable({ looks }: { readonly looks: readonly LookFragment[] }) {
  const t = useTexts(accessTexts);
  const { dateTime } = useFormats();
  if (looks.length === 0) return <p>{t('looksNone')}</p>;
  return (
    <table className={styles['looks']}>
      <caption className="aksel-sr-only">{t('looks')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('at')}</th>
          <th scope="col">{t('who')}</th>
          <th scope="col">{t('saw')}</th>
          <th scope="col">{t('right')}</th>
        </tr>
      </thead>
      <tbody>
        {looks.map((look) => (
          <tr key={`${look.at} ${look.by?.id ?? ''} ${look.part}`}>
            <td>{dateTime(look.at)}</td>
            <td>{look.by?.name ?? t('somebody')}</td>
            <td>
              <Saw look={look} />
            </td>
            <td>{isRelation(look.relation) ? t(`relation.${look.relation}`) : look.relation}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Saw({ look: { part, revision } }: { readonly look: LookFragment }) {
  const t = useTexts(accessTexts);
  const name = t(`part.${part}`);
  return revision === null ? name : t('sawRevision', { part: name, number: eventNumber(revision) });
}
