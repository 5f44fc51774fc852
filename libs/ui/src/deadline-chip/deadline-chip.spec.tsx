import { describe, expect, it } from '@jest/globals';
import { render, screen } from '@testing-library/react';
import { DeadlineChip } from './deadline-chip.tsx';

const words = {
  today: 'i dag',
  over: () => 'd over',
  left: (days: number) => (days === 1 ? 'dag' : 'dager'),
};

function signFor(daysLeft: number): string | undefined {
  const { container } = render(<DeadlineChip daysLeft={daysLeft} used={0.5} words={words} />);
  return container.querySelector<SVGElement>('[data-sign]')?.dataset['sign'];
}

describe('The deadline chip', () => {
  it('counts the days that are over without a minus sign', () => {
    render(<DeadlineChip daysLeft={-2} used={1} words={words} />);
    expect(screen.getByText('2').parentElement?.textContent).toBe('2 d over');
  });

  it('says «i dag» on the day itself', () => {
    render(<DeadlineChip daysLeft={0} used={0.9} words={words} />);
    expect(screen.getByText('i dag')).toBeTruthy();
  });

  it('counts one day in the singular', () => {
    render(<DeadlineChip daysLeft={1} used={0.9} words={words} />);
    expect(screen.getByText('dag')).toBeTruthy();
  });

  it('says by shape what it says by colour: a triangle when over, an hourglass when near, nothing when calm', () => {
    expect([-1, 2, 6, 20].map(signFor)).toEqual(['breached', 'hourglass', 'hourglass', undefined]);
  });
});
