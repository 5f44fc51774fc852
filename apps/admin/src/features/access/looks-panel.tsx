import { useLazyQuery } from '@apollo/client/react';
import { Button, Table } from '@navikt/ds-react';
import { LooksDocument, type LookFragment } from '@saksgang/graphql-client';
import { useCaseMoment } from '../../shared/case/case-moment.ts';
import { eventNumber } from '../../shared/case/event-number.ts';
import { LoadFailed } from '../../shared/states/load-failed.tsx';
import { useFormats } from '../../shared/texts/format.ts';
import { useTexts } from '../../shared/texts/use-texts.ts';
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
    <Table size="small" aria-label={t('looks')}>
      <Table.Header>
        <Table.Row>
          <Table.HeaderCell scope="col">{t('at')}</Table.HeaderCell>
          <Table.HeaderCell scope="col">{t('who')}</Table.HeaderCell>
          <Table.HeaderCell scope="col">{t('saw')}</Table.HeaderCell>
          <Table.HeaderCell scope="col">{t('right')}</Table.HeaderCell>
        </Table.Row>
      </Table.Header>
      <Table.Body>
        {looks.map((look) => (
          <Table.Row key={`${look.at} ${look.by?.id ?? ''} ${look.part}`}>
            <Table.DataCell>{dateTime(look.at)}</Table.DataCell>
            <Table.DataCell>{look.by?.name ?? t('somebody')}</Table.DataCell>
            <Table.DataCell>
              <Saw look={look} />
            </Table.DataCell>
            <Table.DataCell>
              {isRelation(look.relation) ? t(`relation.${look.relation}`) : look.relation}
            </Table.DataCell>
          </Table.Row>
        ))}
      </Table.Body>
    </Table>
  );
}

function Saw({ look: { part, revision } }: { readonly look: LookFragment }) {
  const t = useTexts(accessTexts);
  const name = t(`part.${part}`);
  return revision === null ? name : t('sawRevision', { part: name, number: eventNumber(revision) });
}
