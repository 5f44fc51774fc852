import type { CaseInvestigationFragment } from '@saksgang/graphql-client';
import { ActionButton } from '../../shared/case/action-button.tsx';
import { Card } from '../../shared/case/card.tsx';
import { CodedContents } from '../../shared/case/coded-contents.tsx';
import { Fact, Facts } from '../../shared/case/facts.tsx';
import { useOpenForm } from '../../shared/case/open-form.ts';
import { useFormats } from '../../shared/texts/format.ts';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { AssessInvestigationForm } from './assess-investigation-form.tsx';
import { ExtendInvestigationForm } from './extend-investigation-form.tsx';
import { investigationTexts } from './investigation.texts.ts';
import { MakePlanForm } from './make-plan-form.tsx';

interface InvestigationCardProps {
  readonly investigation: CaseInvestigationFragment;
  /** Its place among the investigations of the case, from 0. */
  readonly index: number;
}

/** One investigation: its clock, its plan, its overall assessment and how it ended. */
export function InvestigationCard({ investigation, index }: InvestigationCardProps) {
  const t = useTexts(investigationTexts);
  const { date } = useFormats();
  const { plan, extension, assessment, conclusion } = investigation;
  const path = `investigations.${String(index)}`;
  return (
    <>
      <Card
        title={t('title', { date: date(investigation.openedOn) })}
        path={path}
        aside={!conclusion && <InvestigationActions investigation={investigation} />}
      >
        <Facts>
          <Fact label={t('opened')}>{date(investigation.openedOn)}</Fact>
          <Fact label={t('clockStartsOn')}>{date(investigation.clockStartsOn)}</Fact>
          <Fact label={t('dueOn')} path={`${path}.extension`}>
            {date(investigation.dueOn)}
          </Fact>
          {extension && (
            <>
              <Fact label={t('extension')} path={`${path}.extension`}>
                {t('extended', { due: date(extension.dueOn), decided: date(extension.decidedOn) })}
              </Fact>
              <Fact label={t('extensionReasons')} path={`${path}.extension`} long>
                {extension.reasons}
              </Fact>
            </>
          )}
          {plan && (
            <Fact label={t('plan', { date: date(plan.madeOn) })} path={`${path}.plan`} long>
              {plan.text}
            </Fact>
          )}
          {assessment && (
            <>
              <Fact
                label={t('assessment', { date: date(assessment.assessedOn) })}
                path={`${path}.assessment`}
                long
              >
                {assessment.text}
              </Fact>
              <Fact label={t('grounds')} path={`${path}.assessment`} long>
                <CodedContents contents={assessment.grounds} />
              </Fact>
            </>
          )}
          {conclusion && (
            <Fact
              label={t('concluded', { date: date(conclusion.concludedOn) })}
              path={`${path}.conclusion`}
              long
            >
              {conclusion.outcome.label}
            </Fact>
          )}
        </Facts>
      </Card>
      {!conclusion && <InvestigationForms investigation={investigation} />}
    </>
  );
}

function InvestigationActions({
  investigation,
}: {
  readonly investigation: CaseInvestigationFragment;
}) {
  const t = useTexts(investigationTexts);
  const { id, plan, extension } = investigation;
  return (
    <>
      {!plan && <ActionButton form="makeInvestigationPlan" subject={id} label={t('planAction')} />}
      {!extension && (
        <ActionButton form="extendInvestigation" subject={id} label={t('extendAction')} />
      )}
      <ActionButton form="assessInvestigation" subject={id} label={t('assessAction')} />
    </>
  );
}

function InvestigationForms({
  investigation,
}: {
  readonly investigation: CaseInvestigationFragment;
}) {
  const { isOpen } = useOpenForm();
  const { id } = investigation;
  if (isOpen('makeInvestigationPlan', id)) return <MakePlanForm investigation={investigation} />;
  if (isOpen('extendInvestigation', id)) {
    return <ExtendInvestigationForm investigation={investigation} />;
  }
  return isOpen('assessInvestigation', id) ? (
    <AssessInvestigationForm investigation={investigation} />
  ) : null;
}
