import type { CaseConcernFragment } from '@saksgang/graphql-client';
import { ActionButton } from '../../shared/case/action-button.tsx';
import { Card } from '../../shared/case/card.tsx';
import { caseValueTexts } from '../../shared/case/case-values.texts.ts';
import { CodedContents } from '../../shared/case/coded-contents.tsx';
import { Fact, Facts } from '../../shared/case/facts.tsx';
import { useOpenForm } from '../../shared/case/open-form.ts';
import { useFormats } from '../../shared/texts/format.ts';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { concernTexts } from './concern.texts.ts';
import { NotifyReporterForm } from './notify-reporter-form.tsx';
import { OmitNotificationForm } from './omit-notification-form.tsx';
import { ReporterNotices } from './reporter-notices.tsx';
import { ScreenConcernForm } from './screen-concern-form.tsx';

interface ConcernCardProps {
  readonly concern: CaseConcernFragment;
  /** Its place among the concerns of the case, from 0. */
  readonly index: number;
}

/** One report of concern: as it came, what the review concluded, and what the reporter was told. */
export function ConcernCard({ concern, index }: ConcernCardProps) {
  const t = useTexts(concernTexts);
  const values = useTexts(caseValueTexts);
  const { date, dateTime } = useFormats();
  const { reporter, screening } = concern;
  const path = `concerns.${String(index)}`;
  return (
    <>
      <Card
        title={t('title', { date: date(concern.receivedOn) })}
        path={path}
        aside={
          !screening && (
            <ActionButton form="screenConcern" subject={concern.id} label={t('screenAction')} />
          )
        }
      >
        <Facts>
          <Fact label={t('received')}>{dateTime(concern.receivedAt)}</Fact>
          <Fact label={t('channel')}>{values(`channel.${concern.channel}`)}</Fact>
          <Fact label={t('reporter')}>
            {[reporter.kind.label, reporter.clarification, reporter.name]
              .filter(Boolean)
              .join(', ')}
          </Fact>
          <Fact label={t('organisation')}>{reporter.organisation}</Fact>
          <Fact label={t('contact')}>{reporter.contact}</Fact>
          <Fact label={t('contents')} long>
            {concern.contents.length === 0 ? (
              t('notCodedYet')
            ) : (
              <CodedContents contents={concern.contents} />
            )}
          </Fact>
          <Fact label={t('account')} long>
            {concern.account}
          </Fact>
          {screening && (
            <>
              <Fact label={t('screened')} path={`${path}.screening`}>
                {date(screening.concludedOn)}
              </Fact>
              <Fact label={t('outcome')} path={`${path}.screening`}>
                {screening.outcome.label}
              </Fact>
              <Fact label={t('urgent')} path={`${path}.screening`}>
                {t(screening.urgent ? 'urgentYes' : 'urgentNo')}
              </Fact>
              <Fact label={t('reasons')} path={`${path}.screening`} long>
                {screening.reasons}
              </Fact>
            </>
          )}
        </Facts>
        <ReporterNotices concern={concern} path={path} />
      </Card>
      <ConcernForms concern={concern} />
    </>
  );
}

function ConcernForms({ concern }: { readonly concern: CaseConcernFragment }) {
  const { isOpen } = useOpenForm();
  if (isOpen('screenConcern', concern.id) && !concern.screening) {
    return <ScreenConcernForm concern={concern} />;
  }
  if (isOpen('notifyReporter', concern.id)) return <NotifyReporterForm concern={concern} />;
  return isOpen('omitNotification', concern.id) ? <OmitNotificationForm concern={concern} /> : null;
}
