import type { CaseStatementFragment } from '@saksgang/graphql-client';
import { ActionButton } from '../../shared/case/action-button.tsx';
import { Card } from '../../shared/case/card.tsx';
import { Fact, Facts } from '../../shared/case/facts.tsx';
import { useOpenForm } from '../../shared/case/open-form.ts';
import { useFormats } from '../../shared/texts/format.ts';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { HearChildForm } from './hear-child-form.tsx';
import { participationTexts } from './participation.texts.ts';
import { quoted } from './quoted.ts';

interface StatementsCardProps {
  /** Newest first. */
  readonly statements: readonly CaseStatementFragment[];
}

/** Every time the child has been heard, and every reason why not (§ 1-4). */
export function StatementsCard({ statements }: StatementsCardProps) {
  const t = useTexts(participationTexts);
  const { date } = useFormats();
  const { isOpen } = useOpenForm();
  return (
    <>
      <Card
        title={t('title')}
        path="statements"
        aside={<ActionButton form="hearChild" label={t('action')} />}
      >
        {statements.length === 0 && <p>{t('none')}</p>}
        <Facts>
          {statements.map(({ id, heardOn, manner, tookPart, statement, approvedByChild }) => (
            <Fact
              key={id}
              long
              label={[
                date(heardOn),
                tookPart ? manner.label : t('notHeard', { manner: manner.label }),
                tookPart && approvedByChild && t('approved'),
              ]
                .filter(Boolean)
                .join(' · ')}
            >
              {tookPart ? quoted(statement) : statement}
            </Fact>
          ))}
        </Facts>
      </Card>
      {isOpen('hearChild') && <HearChildForm />}
    </>
  );
}
