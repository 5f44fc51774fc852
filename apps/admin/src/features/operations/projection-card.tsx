import { CheckmarkCircleFillIcon, ClockDashedIcon } from '@navikt/aksel-icons';
import { Button } from '@navikt/ds-react';
import {
  RebuildProjectionDocument,
  RollbackProjectionDocument,
  type ProjectionRowFragment,
} from '@saksgang/graphql-client';
import { useFormats } from '../../shared/texts/format.ts';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { BuildProgress } from './build-progress.tsx';
import styles from './operations.module.css';
import { operationsTexts } from './operations.texts.ts';
import { ParkedTable } from './parked-table.tsx';
import { projectionName } from './projection-name.ts';
import { useOperation } from './use-operation.ts';

/** One read model: how far it is, what it goes on without, and what can be done. */
export function ProjectionCard({ projection }: { readonly projection: ProjectionRowFragment }) {
  const t = useTexts(operationsTexts);
  const name = projectionName(projection.name, t);
  const id = `projection-${projection.name}`;
  return (
    <section className={styles['card']} aria-labelledby={id}>
      <div className={styles['top']}>
        <h2 id={id}>{name}</h2>
        <Freshness projection={projection} />
        <Steps projection={projection} name={name} />
      </div>
      <Tables projection={projection} />
      {projection.building && <BuildProgress name={name} build={projection.building} />}
      {projection.parked.totalCount > 0 && <ParkedTable projection={projection} name={name} />}
    </section>
  );
}

function Freshness({ projection }: { readonly projection: ProjectionRowFragment }) {
  const t = useTexts(operationsTexts);
  const { lagSeconds, live } = projection;
  const isBehind = lagSeconds >= 1;
  const Icon = isBehind ? ClockDashedIcon : CheckmarkCircleFillIcon;
  return (
    <span className={styles['freshness']} data-behind={isBehind}>
      <Icon aria-hidden />
      {!live && t('notStarted')}
      {live && (isBehind ? t('behind', { seconds: Math.round(lagSeconds) }) : t('upToDate'))}
    </span>
  );
}

interface StepsProps {
  readonly projection: ProjectionRowFragment;
  readonly name: string;
}

function Steps({ projection, name }: StepsProps) {
  const t = useTexts(operationsTexts);
  const rebuild = useOperation(RebuildProjectionDocument, t('rebuildBegun'));
  const rollBack = useOperation(RollbackProjectionDocument, t('rolledBack'));
  const input = { projection: projection.name };
  return (
    <div className={styles['steps']}>
      {projection.previous && (
        <Button
          type="button"
          size="small"
          variant="tertiary"
          aria-label={t('rollBackOf', { name })}
          loading={rollBack.running}
          onClick={() => void rollBack.run(input)}
        >
          {t('rollBack')}
        </Button>
      )}
      <Button
        type="button"
        size="small"
        variant="secondary"
        aria-label={t('rebuildOf', { name })}
        loading={rebuild.running}
        disabled={projection.building !== null}
        onClick={() => void rebuild.run(input)}
      >
        {t('rebuild')}
      </Button>
    </div>
  );
}

function Tables({ projection }: { readonly projection: ProjectionRowFragment }) {
  const t = useTexts(operationsTexts);
  const { dateTime, number } = useFormats();
  const { live, previous, position, head } = projection;
  if (!live) return null;
  const { generation, since } = live;
  return (
    <p className={styles['facts']}>
      <span>
        {t('position', { position: number(BigInt(position)), head: number(BigInt(head)) })}
      </span>
      <span>{t('tables', { generation, since: dateTime(since) })}</span>
      {previous && <span>{t('earlier', { generation: previous.generation })}</span>}
    </p>
  );
}
