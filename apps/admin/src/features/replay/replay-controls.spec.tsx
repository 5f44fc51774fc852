import { describe, expect, it } from '@jest/globals';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { apiAnswering } from '../../testing/api-answering.ts';
import { renderPage } from '../../testing/render-page.tsx';
import type { Moment } from './moments.ts';
import { ReplayControls } from './replay-controls.tsx';

const types = [
  'CaseOpened',
  'ConcernReceived',
  'ConcernScreened',
  'ChildHeard',
  'DecisionApproved',
];
const moments: readonly Moment[] = types.map((type, revision) => ({
  type,
  revision,
  recordedAt: `2026-01-0${String(revision + 5)}T09:00:00Z`,
  data: { outcome: '2', manner: '1.1' },
}));

function Replay({ from, ready = true }: { readonly from: number; readonly ready?: boolean }) {
  const [revision, setRevision] = useState(from);
  const [left, setLeft] = useState(false);
  if (left) return <p>nå</p>;
  return (
    <ReplayControls
      moments={moments}
      revision={revision}
      ready={ready}
      onMove={setRevision}
      onLeave={() => setLeft(true)}
    />
  );
}

function show(from: number) {
  renderPage(<Replay from={from} />, { api: apiAnswering({}) });
  return screen.getByRole<HTMLInputElement>('slider');
}

describe('The slider of Replay', () => {
  it('says which event it stands at, its date and what it was', () => {
    expect(show(3).getAttribute('aria-valuetext')).toBe(
      'Hendelse 4 av 5, 08.01.2026, Samtale med barnet',
    );
  });

  it('is a range over events, from the first to the newest', () => {
    const { type, min, max, value } = show(2);
    expect({ type, min, max, value }).toEqual({ type: 'range', min: '0', max: '4', value: '2' });
  });
});

describe('Replay by keyboard', () => {
  it('steps by event with [ and ], by decision with Shift', async () => {
    const slider = show(3);
    await userEvent.keyboard(']');
    expect(slider.value).toBe('4');
    await userEvent.keyboard('[[');
    expect(slider.value).toBe('3');
    await userEvent.keyboard('{{');
    expect(slider.value).toBe('2');
  });

  it('stays at the newest event when asked for one more', async () => {
    const slider = show(4);
    await userEvent.keyboard(']}}');
    expect(slider.value).toBe('4');
  });

  it('leaves for now with Escape', async () => {
    show(3);
    await userEvent.keyboard('{Escape}');
    expect(screen.getByText('nå')).toBeTruthy();
  });
});

describe('Replay by button', () => {
  it('jumps to the decision before and after', async () => {
    const slider = show(3);
    await userEvent.click(screen.getByRole('button', { name: 'Forrige avgjørelse' }));
    expect(slider.value).toBe('2');
    await userEvent.click(screen.getByRole('button', { name: 'Neste avgjørelse' }));
    expect(slider.value).toBe('4');
  });

  it('plays to the newest event and stops there', async () => {
    const slider = show(2);
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Fart' }), '4');
    await userEvent.click(screen.getByRole('button', { name: 'Spill av' }));
    expect(screen.getByRole('button', { name: 'Stopp' })).toBeTruthy();
    await waitFor(() => expect(slider.value).toBe('4'));
    expect(await screen.findByRole('button', { name: 'Spill av' })).toBeTruthy();
  });
});
