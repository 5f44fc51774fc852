import type { CaseDecisionFragment, CaseMeasureFragment } from '@saksgang/graphql-client';
import { ActionButton } from '../../shared/case/action-button.tsx';
import { Card } from '../../shared/case/card.tsx';
import { Fact, Facts } from '../../shared/case/facts.tsx';
import { useOpenForm } from '../../shared/case/open-form.ts';
import { useFormats } from '../../shared/texts/format.ts';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { EndMeasureForm } from './end-measure-form.tsx';
import { measureTexts } from './measure.texts.ts';
import { StartMeasureForm } from './start-measure-form.tsx';

interface MeasureListProps {
  readonly measures: readonly CaseMeasureFragment[];
  /** Approved decisions on measures: what a new measure may rest on. */
  readonly decisions: readonly CaseDecisionFragment[];
}

/** The measures of a case, the newest first, and the forms to start and end them. */
export function MeasureList({ measures, decisions }: MeasureListProps) {
  const { isOpen } = useOpenForm();
  return (
    <>
      {decisions.length > 0 && isOpen('startMeasure') && <StartMeasureForm decisions={decisions} />}
      {measures
        .map((measure, index) => <MeasureCard key={measure.id} measure={measure} index={index} />)
        .reverse()}
    </>
  );
}

interface MeasureCardProps {
  readonly measure: CaseMeasureFragment;
  readonly index: number;
}

function MeasureCard({ measure, index }: MeasureCardProps) {
  const t = useTexts(measureTexts);
  const { date } = useFormats();
  const { isOpen } = useOpenForm();
  const { id, category, clarification, legalBasis, startedOn, endedOn, endReasons } = measure;
  const path = `measures.${String(index)}`;
  return (
    <>
      <Card
        title={clarification ? `${category.label}: ${clarification}` : category.label}
        path={path}
        aside={!endedOn && <ActionButton form="endMeasure" subject={id} label={t('endAction')} />}
      >
        <Facts>
          <Fact label={t('legalBasis')}>{legalBasis.text}</Fact>
          <Fact label={t('startedOn')}>{date(startedOn)}</Fact>
          {endedOn && (
            <Fact label={t('endedOn')} path={`${path}.ended`}>
              {date(endedOn)}
            </Fact>
          )}
          <Fact label={t('endReasons')} path={`${path}.ended`} long>
            {endReasons}
          </Fact>
        </Facts>
      </Card>
      {!endedOn && isOpen('endMeasure', id) && <EndMeasureForm measure={measure} />}
    </>
  );
}
