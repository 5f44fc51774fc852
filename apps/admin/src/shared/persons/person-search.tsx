import { skipToken, useQuery } from '@apollo/client/react';
import { Button, Search } from '@navikt/ds-react';
import { PersonSearchDocument } from '@saksgang/graphql-client';
import { useDeferredValue, useState } from 'react';
import { useMinPosition } from '../api/read-your-writes.ts';
import { AddressGradingTag } from '../case-facts/address-grading.tsx';
import { useFormats } from '../texts/format.ts';
import { useTexts } from '../texts/use-texts.ts';
import { personTexts } from './person.texts.ts';
import styles from './person-search.module.css';

const shownHits = 8;

/** Somebody who is known already. */
export interface KnownPerson {
  readonly id: string;
  readonly name: string;
}

interface PersonSearchProps {
  readonly id: string;
  readonly label: string;
  readonly description: string;
  readonly onChoose: (person: KnownPerson) => void;
}

/** Looks among the people who are known. */
export function PersonSearch({ id, label, description, onChoose }: PersonSearchProps) {
  const t = useTexts(personTexts);
  const [written, setWritten] = useState('');
  const text = useDeferredValue(written.trim());
  const minPosition = useMinPosition();
  const { data, loading } = useQuery(
    PersonSearchDocument,
    text.length < 2
      ? skipToken
      : { variables: { text, first: shownHits, minPosition }, fetchPolicy: 'network-only' },
  );
  const found = text.length < 2 ? undefined : data?.personSearch;
  const hidden = (found?.totalCount ?? 0) - shownHits;
  return (
    <div className={styles['search']}>
      <Search
        id={id}
        size="small"
        variant="simple"
        hideLabel={false}
        label={label}
        description={description}
        value={written}
        onChange={setWritten}
      />
      <p className={styles['count']} role="status">
        {found &&
          !loading &&
          (found.edges.length > 0 ? t('hits', { count: found.totalCount }) : t('noHits'))}
      </p>
      {found && found.edges.length > 0 && (
        <ul className={styles['hits']}>
          {found.edges.map(({ node, caseId }) => (
            <Hit key={node.id} person={node} hasCase={caseId !== null} onChoose={onChoose} />
          ))}
        </ul>
      )}
      {hidden > 0 && <p className={styles['count']}>{t('moreHits')}</p>}
    </div>
  );
}

interface HitProps {
  readonly person: KnownPerson & {
    readonly birthDate: string | null;
    readonly dueDate: string | null;
    readonly grading: Parameters<typeof AddressGradingTag>[0]['grading'];
  };
  readonly hasCase: boolean;
  readonly onChoose: (person: KnownPerson) => void;
}

function Hit({ person, hasCase, onChoose }: HitProps) {
  const t = useTexts(personTexts);
  const { date } = useFormats();
  const facts = [
    person.birthDate && t('born', { date: date(person.birthDate) }),
    person.dueDate && t('due', { date: date(person.dueDate) }),
    hasCase && t('hasCase'),
  ];
  return (
    <li className={styles['hit']}>
      <span>
        <span className={styles['name']}>{person.name}</span>{' '}
        <AddressGradingTag grading={person.grading} />
        <span className={styles['facts']}>{facts.filter(Boolean).join(' · ')}</span>
      </span>
      <Button
        type="button"
        size="xsmall"
        variant="secondary"
        aria-label={t('chooseName', { name: person.name })}
        onClick={() => onChoose(person)}
      >
        {t('choose')}
      </Button>
    </li>
  );
}
