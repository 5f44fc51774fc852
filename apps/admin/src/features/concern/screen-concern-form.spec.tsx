import type { CaseConcernFragment } from '@saksgang/graphql-client';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { CaseMomentContext } from '../../shared/case/case-moment.ts';
import { apiAnswering } from '../../testing/api-answering.ts';
import { renderPage } from '../../testing/render-page.tsx';
import { ScreenConcernForm } from './screen-concern-form.tsx';

/** Codes of the list that ended with 2025. */
const substances = aCode('3', 'Foreldres rusmisbruk');
const other = { ...aCode('18', 'Andre forhold'), requiresClarification: true };

function aCode(code: string, label: string) {
  return {
    __typename: 'Code',
    code,
    label,
    group: null,
    validFrom: null,
    validTo: null,
    requiresClarification: false,
  } as const;
}

function aConcern(contents: CaseConcernFragment['contents']): CaseConcernFragment {
  const due = { __typename: 'Notification', status: 'DUE', on: null, ground: null } as const;
  return {
    __typename: 'Concern',
    id: 'melding',
    receivedAt: '2025-12-30T08:47:00.000Z',
    receivedOn: '2025-12-30',
    channel: 'PORTAL',
    reporter: {
      __typename: 'Reporter',
      kind: aCode('11', 'Skole'),
      isPublic: true,
      clarification: null,
      name: 'Randi Skoglund',
      organisation: 'Fjellheim skole',
      contact: null,
    },
    contents,
    account: 'Uten matpakke.',
    messageId: null,
    screening: null,
    receipt: due,
    outcomeNotice: due,
  };
}

const asReceived = [{ __typename: 'CodedContent', code: substances, clarification: null }] as const;

/** The form on a case page, and what it sends. */
function openForm(contents: CaseConcernFragment['contents']) {
  const sent: { readonly input: unknown }[] = [];
  const lists: unknown[] = [];
  const api = apiAnswering({
    CodeList: ({ list, on }) => {
      lists.push([list, on]);
      const isContent = list === 'CONTENT';
      return {
        codeList: isContent ? [substances, other] : [aCode('10', 'Henlagt av andre grunner')],
      };
    },
    ScreenConcern: ({ input }) => {
      sent.push({ input });
      return { screenConcern: { __typename: 'CaseChanged', revision: 3, position: '9' } };
    },
  });
  const moment = {
    caseId: 'sak',
    revision: 2,
    isPast: false,
    isClosed: false,
    today: '2026-01-02',
  };
  renderPage(
    <CaseMomentContext value={moment}>
      <ScreenConcernForm concern={aConcern(contents)} />
    </CaseMomentContext>,
    { api },
  );
  return { sent, lists };
}

async function conclude(): Promise<void> {
  await userEvent.click(screen.getByRole('radio', { name: 'Nei' }));
  await userEvent.type(screen.getByLabelText('Konklusjon'), '10{ArrowDown}{Enter}');
  await userEvent.type(screen.getByLabelText(/Begrunnelse/), 'Avklart.');
  await submit();
}

const submit = () => userEvent.click(screen.getByRole('button', { name: 'Avslutt gjennomgangen' }));
const choose = (code: string) =>
  userEvent.type(screen.getByLabelText('Saksinnhold'), `${code}{ArrowDown}{Enter}`);

describe('Reviewing a concern', () => {
  beforeEach(() => sessionStorage.clear());

  it('asks what it is about where nobody has coded it, in the codes of the day it came', async () => {
    const { sent, lists } = openForm([]);
    await conclude();
    expect(await screen.findByText('Velg minst én kode for innholdet')).toBeTruthy();
    expect(sent).toEqual([]);
    expect(lists).toContainEqual(['CONTENT', '2025-12-30']);
    await choose('rus');
    await submit();
    await screen.findByText(/Lagret/);
    expect(sent).toMatchObject([{ input: { contents: [{ code: '3', clarification: null }] } }]);
  });

  it('shows the codes it came with, and lets them stand', async () => {
    const { sent } = openForm(asReceived);
    expect(await screen.findByRole('button', { name: /3 Foreldres rusmisbruk/ })).toBeTruthy();
    await conclude();
    await screen.findByText(/Lagret/);
    expect(sent).toMatchObject([{ input: { contents: [] } }]);
  });

  it('sends all the codes when one is added, with the words it demands', async () => {
    const { sent } = openForm(asReceived);
    await choose('andre');
    await userEvent.type(screen.getByLabelText('Presisering av «Andre forhold»'), 'Flytter');
    await conclude();
    await screen.findByText(/Lagret/);
    expect(sent).toMatchObject([
      {
        input: {
          contents: [
            { code: '3', clarification: null },
            { code: '18', clarification: 'Flytter' },
          ],
        },
      },
    ]);
  });
});
