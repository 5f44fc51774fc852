import type { IncomingMessageRowFragment } from '@saksgang/graphql-client';
import { Link } from 'react-router';
import { AskErasureLink } from '../../shared/erasure/ask-erasure-link.tsx';
import { cellClass } from '../../shared/lists/list-table.tsx';
import { useFormats } from '../../shared/texts/format.ts';
import { useTexts } from '../../shared/texts/use-texts.ts';
import styles from './message-list.module.css';
import { messageTexts } from './message.texts.ts';

interface MessageRowProps {
  readonly message: IncomingMessageRowFragment;
}

/** One message: when it came, in which format, and what it became. */
export function MessageRow({ message }: MessageRowProps) {
  const t = useTexts(messageTexts);
  const { dateTime, number } = useFormats();
  return (
    <tr>
      <th scope="row" className={styles['when']}>
        {dateTime(message.receivedAt)}
      </th>
      <td className={cellClass('aside')}>{message.format ?? t('unknownFormat')}</td>
      <td className={cellClass('number', 'aside')}>
        {t('kilobytes', { size: number(Math.ceil(message.bytes / 1000)) })}
      </td>
      <td>
        <MessageOutcome message={message} />
      </td>
    </tr>
  );
}

function MessageOutcome({ message }: MessageRowProps) {
  const t = useTexts(messageTexts);
  if (message.status === 'RECEIVED') return t('waiting');
  if (message.erased) return t('erased');
  if (message.status === 'REFUSED') {
    return (
      <>
        <Issues issues={message.issues} />
        <AskErasureLink of="melding" id={message.id} />
      </>
    );
  }
  const total = message.concerns.length;
  return (
    <span className={styles['cases']}>
      {message.concerns.map(({ caseId, concernId }, index) => (
        <Link key={concernId} to={`/sak/${caseId}`}>
          {total === 1 ? t('oneCase') : t('caseOf', { number: index + 1, total })}
        </Link>
      ))}
    </span>
  );
}

/** Every field that broke a rule, by its name in the message. Its value is never shown. */
function Issues({ issues }: Pick<IncomingMessageRowFragment, 'issues'>) {
  const t = useTexts(messageTexts);
  return (
    <div className={styles['refused']}>
      <p>{t('refusedWhy')}</p>
      <ul>
        {issues.map(({ field, rule }) => (
          <li key={`${field} ${rule}`}>{t(textOf(rule), { field, rule })}</li>
        ))}
      </ul>
    </div>
  );
}

const knownRules = {
  required: 'rule.required',
  notADate: 'rule.notADate',
  notAnIdentityNumber: 'rule.notAnIdentityNumber',
  notJson: 'rule.notJson',
  notUtf8: 'rule.notUtf8',
  tooFew: 'rule.tooFew',
  tooMany: 'rule.tooMany',
  tooLarge: 'rule.tooLarge',
  tooLong: 'rule.tooLong',
  unknownFormat: 'rule.unknownFormat',
  wrongFormat: 'rule.wrongFormat',
  wrongType: 'rule.wrongType',
} as const;

/** The sentence for a rule; a rule this app does not know yet is shown by its name. */
function textOf(rule: string) {
  const known = new Map<string, (typeof knownRules)[keyof typeof knownRules]>(
    Object.entries(knownRules),
  );
  return known.get(rule) ?? 'rule.other';
}
