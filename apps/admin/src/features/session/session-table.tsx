import { Button } from '@navikt/ds-react';
import { cellClass, ListTable } from '../../shared/lists/list-table.tsx';
import { useFormats } from '../../shared/texts/format.ts';
import { useTexts } from '../../shared/texts/use-texts.ts';
import type { Session } from './sessions.ts';
import { sessionsTexts } from './sessions.texts.ts';

interface SessionTableProps {
  readonly caption: string;
  readonly sessions: readonly Session[];
  /** Whether they are of several people. */
  readonly named?: boolean;
  readonly onEnd: (id: string) => void;
}

/** Sessions that go on. The one in this browser is ended by signing out. */
export function SessionTable({ caption, sessions, named = false, onEnd }: SessionTableProps) {
  const t = useTexts(sessionsTexts);
  const who = named ? [{ label: t('who') }] : [];
  const columns = [
    ...who,
    { label: t('where') },
    { label: t('used') },
    { label: t('ends'), kinds: ['aside'] as const },
    { label: t('actions') },
  ];
  return (
    <ListTable caption={caption} columns={columns}>
      {sessions.map((session) => (
        <SessionRow key={session.id} session={session} named={named} onEnd={onEnd} />
      ))}
    </ListTable>
  );
}

interface SessionRowProps extends Pick<SessionTableProps, 'onEnd'> {
  readonly session: Session;
  readonly named: boolean;
}

function SessionRow({ session, named, onEnd }: SessionRowProps) {
  const t = useTexts(sessionsTexts);
  const { dateTime } = useFormats();
  const { id, name, signedInBy: issuer, signedInAt, usedAt, endsAt, isThis } = session;
  const used = dateTime(usedAt);
  return (
    <tr>
      {named && <td>{name}</td>}
      <td>
        {signedInAt === null
          ? t('by', { issuer })
          : t('byAt', { issuer, moment: dateTime(signedInAt) })}
      </td>
      <td>{used}</td>
      <td className={cellClass('aside')}>{dateTime(endsAt)}</td>
      <td>
        {isThis ? (
          <strong>{t('isThis')}</strong>
        ) : (
          <Button
            size="xsmall"
            variant="secondary"
            aria-label={t('endOf', { name, moment: used })}
            onClick={() => onEnd(id)}
          >
            {t('end')}
          </Button>
        )}
      </td>
    </tr>
  );
}
