import type { CaseAccessFragment } from '@saksgang/graphql-client';
import { Card } from '../../shared/case/card.tsx';
import { Fact, Facts } from '../../shared/case/facts.tsx';
import { useMay } from '../../shared/session/session.ts';
import { useFormats } from '../../shared/texts/format.ts';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { accessTexts } from './access.texts.ts';
import { ConflictItem } from './conflict-item.tsx';
import { EmergencyItem } from './emergency-item.tsx';
import { LooksLink } from './looks-link.tsx';
import { useUnits } from './use-units.ts';

/** Who gets at the case besides those of its unit, who is kept out, and who has looked. */
export function AccessCard({ access }: { readonly access: CaseAccessFragment }) {
  const t = useTexts(accessTexts);
  const { dateTime } = useFormats();
  const mayReadLooks = useMay('LOOKS_READ');
  const { coworkers, grants, conflicts, emergencies, reviews } = access;
  const unit = useUnits().find(({ id }) => id === access.unit)?.name;
  const isPlain = [coworkers, grants, conflicts, emergencies, reviews].every(
    ({ length }) => length === 0,
  );
  return (
    <Card title={t('title')} path="access">
      {isPlain && access.unit !== null && <p>{t('all')}</p>}
      <Facts>
        <Fact label={t('unit')}>{unit ?? (access.unit === null ? t('noUnit') : null)}</Fact>
        <Fact label={t('coworkers')}>{coworkers.map(({ name }) => name).join(', ')}</Fact>
        {grants.map(({ id, user, purpose, until }) => (
          <Fact key={id} label={t('grants')}>
            {t('grantLine', {
              name: user?.name ?? t('somebody'),
              purpose: t(`purpose.${purpose}`),
              until: dateTime(until),
            })}
          </Fact>
        ))}
        {conflicts.map((conflict) => (
          <ConflictItem key={`${conflict.user?.id ?? ''} ${conflict.ground}`} conflict={conflict} />
        ))}
        {emergencies.map((emergency) => (
          <EmergencyItem key={emergency.id} emergency={emergency} />
        ))}
        {reviews.map(({ id, user, purpose, reasons, openedAt, until }) => (
          <Fact key={id} label={t('reviews')} long>
            {t('reviewLine', {
              name: user?.name ?? t('somebody'),
              purpose: t(`review.${purpose}`),
              from: dateTime(openedAt),
              until: dateTime(until),
            })}
            {`\n${reasons}`}
          </Fact>
        ))}
      </Facts>
      {mayReadLooks && <LooksLink />}
    </Card>
  );
}
