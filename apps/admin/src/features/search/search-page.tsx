import { Search } from '@navikt/ds-react';
import { PageHeader } from '@saksgang/ui';
import { useRef, useState } from 'react';
import { useShortcuts } from '../../shared/shortcuts/use-shortcuts.ts';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { SearchResults } from './search-results.tsx';
import styles from './search-page.module.css';
import { searchTexts } from './search.texts.ts';

/**
 * Finds a case by the child's name or the case number. What is searched for stays out of the
 * address: names do not belong in histories and logs.
 */
export function SearchPage() {
  const t = useTexts(searchTexts);
  const [written, setWritten] = useState('');
  const [text, setText] = useState('');
  const field = useRef<HTMLInputElement>(null);
  useShortcuts([{ keys: '/', label: t('label'), run: () => field.current?.focus(), hint: true }]);
  return (
    <>
      <PageHeader title={t('title')} />
      <div className={styles['page']}>
        <form
          role="search"
          className={styles['form']}
          onSubmit={(event) => {
            event.preventDefault();
            setText(written.trim());
          }}
        >
          <Search
            ref={field}
            size="small"
            hideLabel={false}
            label={t('label')}
            description={t('help')}
            value={written}
            onChange={setWritten}
            onClear={() => setText('')}
          />
        </form>
        {text && <SearchResults text={text} />}
      </div>
    </>
  );
}
