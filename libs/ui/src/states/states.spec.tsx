import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { act, render, screen } from '@testing-library/react';
import { Loading } from './states.tsx';

describe('Waiting for rows', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it('shows nothing during the first 300 ms, so that what is quick does not flicker', () => {
    render(<Loading label="Henter …" rows={3} />);
    act(() => jest.advanceTimersByTime(299));
    expect(screen.queryByRole('status')).toBeNull();
  });

  it('holds the place of the rows after that, and says so to those who cannot see', () => {
    render(<Loading label="Henter …" rows={3} />);
    act(() => jest.advanceTimersByTime(300));
    expect(screen.getByRole('status').textContent).toContain('Henter …');
  });
});
