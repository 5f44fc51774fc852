import { useApolloClient } from '@apollo/client/react';
import { ExportLooksDocument, type LooksFormat } from '@saksgang/graphql-client';
import { useState } from 'react';
import { isRefusal } from '../../shared/commands/command-result.ts';
import { notify } from '../../shared/notices/notices.ts';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { lookTexts } from './look.texts.ts';
import { saveFile } from './save-file.ts';

export type LooksOf = { readonly caseId: string } | { readonly personId: string };

interface Export {
  readonly take: (format: LooksFormat) => Promise<void>;
  readonly taking: boolean;
}

/** Takes out who looked, as a file. Tells what came of it, and shows that it was noted. */
export function useExportLooks(of: LooksOf): Export {
  const t = useTexts(lookTexts);
  const client = useApolloClient();
  const [taking, setTaking] = useState(false);
  const take = async (format: LooksFormat) => {
    setTaking(true);
    try {
      const variables = { input: { ...of, format } };
      const { data } = await client.mutate({
        mutation: ExportLooksDocument,
        variables,
        fetchPolicy: 'no-cache',
      });
      const result = data?.exportLooks;
      if (result?.__typename === 'LooksExported') {
        saveFile(result);
        notify('done', t('exported'));
      } else {
        notify('failed', isRefusal(result) ? result.message : t('notExported'));
      }
    } catch {
      notify('failed', t('notExported'));
    } finally {
      setTaking(false);
    }
    await client.refetchQueries({ include: ['Looks', 'PersonLooks'] });
  };
  return { take, taking };
}
