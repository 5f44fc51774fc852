import { CombinedGraphQLErrors } from '@apollo/client';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { apiAnswering } from '../../testing/api-answering.ts';
import { renderPage } from '../../testing/render-page.tsx';
import { IntakePage } from './intake-page.tsx';

interface Sent {
  readonly commandId: string;
  readonly account: string;
}

const codes: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  REPORTER: [['11', 'Skole']],
  CONTENT: [['2.1.02', 'Basal og praktisk omsorg']],
};
const stored = {
  receiveConcern: {
    __typename: 'CaseChanged',
    revision: 0,
    position: '7',
    case: { __typename: 'Case', id: 'ny-sak' },
  },
};
const refused = {
  receiveConcern: {
    __typename: 'InvalidInput',
    code: 'invalidInput',
    message: 'Noe må rettes.',
    issues: [
      {
        __typename: 'FieldIssue',
        field: 'account',
        rule: 'tooShort',
        message: 'Skriv mer om bekymringen.',
        basis: null,
      },
    ],
  },
};

/** An API that answers the concern as the spec says, and keeps what it was sent. */
function anApi(answer: (attempt: number) => object | Promise<object>) {
  const sent: Sent[] = [];
  const api = apiAnswering({
    CodeList: ({ list }) => ({
      codeList: (codes[String(list)] ?? []).map(([code, label]) => ({
        __typename: 'Code',
        code,
        label,
        group: null,
        requiresClarification: false,
      })),
    }),
    ReceiveConcern: ({ input }) => {
      sent.push(input as Sent);
      return answer(sent.length);
    },
  });
  return { api, sent };
}

async function fillIn(account: string): Promise<void> {
  await userEvent.click(screen.getByRole('button', { name: /registrer nytt/ }));
  await userEvent.type(screen.getAllByLabelText('Navn')[0] ?? document.body, 'Tiril');
  await userEvent.type(screen.getByLabelText('Hvem melder'), 'skole{ArrowDown}{Enter}');
  await userEvent.type(screen.getByLabelText('Hva gjelder meldingen'), '2.1{ArrowDown}{Enter}');
  await userEvent.type(screen.getByLabelText('Meldingen, gjengitt'), account);
}

const submit = () => userEvent.click(screen.getByRole('button', { name: 'Registrer meldingen' }));
const account = () => screen.getByLabelText<HTMLTextAreaElement>('Meldingen, gjengitt');

describe('Taking in a concern', () => {
  beforeEach(() => sessionStorage.clear());

  it('opens the child’s case when it is stored, and leaves no draft behind', async () => {
    const { api } = anApi(() => stored);
    renderPage(<IntakePage />, { api });
    await fillIn('Uten matpakke siden påske.');
    await submit();
    await screen.findByText('Meldingen er registrert.');
    await waitFor(() => expect(screen.getByTestId('address').textContent).toBe('/sak/ny-sak'));
    expect(sessionStorage).toHaveLength(0);
  });

  it('keeps every word when it is refused, tells why at the field, and moves there', async () => {
    const { api } = anApi(() => refused);
    renderPage(<IntakePage />, { api });
    await fillIn('Kort.');
    await submit();
    expect(await screen.findByText('Skriv mer om bekymringen.')).toBeTruthy();
    expect(account().value).toBe('Kort.');
    expect(document.activeElement).toBe(account());
  });

  it('asks for what is missing before anything is sent', async () => {
    const { api, sent } = anApi(() => stored);
    renderPage(<IntakePage />, { api });
    await submit();
    expect(await screen.findAllByText('Velg hvem meldingen gjelder')).not.toHaveLength(0);
    expect(sent).toHaveLength(0);
  });

  it('sends a retry as the same command when the API was silent, so that it is stored once', async () => {
    const { api, sent } = anApi((attempt) => {
      if (attempt === 1) throw new Error('silent');
      return stored;
    });
    renderPage(<IntakePage />, { api });
    await fillIn('Uten matpakke.');
    await submit();
    await screen.findByText(/Det du skrev, står her fortsatt/);
    expect(account().value).toBe('Uten matpakke.');
    await submit();
    await screen.findByText('Meldingen er registrert.');
    expect(new Set(sent.map(({ commandId }) => commandId)).size).toBe(1);
  });

  it('says when to try again where too much was asked, and keeps every word', async () => {
    const extensions = { code: 'RATE_LIMITED', retryAfterSeconds: 42 };
    const { api } = anApi(() => {
      throw new CombinedGraphQLErrors({ errors: [{ message: 'For programs.', extensions }] });
    });
    renderPage(<IntakePage />, { api });
    await fillIn('Uten matpakke.');
    await submit();
    await screen.findByText(/Vent 42 sekunder, og prøv igjen/);
    expect(account().value).toBe('Uten matpakke.');
  });

  it('sends one command for two clicks', async () => {
    const { api, sent } = anApi(() => stored);
    renderPage(<IntakePage />, { api });
    await fillIn('Uten matpakke.');
    await userEvent.dblClick(screen.getByRole('button', { name: 'Registrer meldingen' }));
    await screen.findByText('Meldingen er registrert.');
    expect(sent).toHaveLength(1);
  });

  it('finds what was written when the page is opened again, until it is discarded', async () => {
    const { api } = anApi(() => stored);
    const first = renderPage(<IntakePage />, { api });
    await userEvent.type(account(), 'Halvferdig');
    first.unmount();
    renderPage(<IntakePage />, { api });
    expect(account().value).toBe('Halvferdig');
    await userEvent.click(screen.getByRole('button', { name: 'Forkast utkastet' }));
    expect(account().value).toBe('');
  });
});
