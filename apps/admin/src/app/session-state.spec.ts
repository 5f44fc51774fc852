import { describe, expect, it } from '@jest/globals';
import { secondsToNextLook, sessionState } from './session-state.ts';

const ingrid = { userId: 'ingrid', municipality: 'lyngvik' };

const time = (idleSeconds: number, absoluteSeconds: number) => ({
  ...ingrid,
  idleSeconds,
  absoluteSeconds,
});

describe('Somebody who works', () => {
  it('is not disturbed while the session lasts', () => {
    expect(sessionState(time(1800, 40_000), ingrid)).toEqual({ kind: 'lasting' });
    expect(secondsToNextLook(time(400, 40_000))).toBe(280);
    expect(secondsToNextLook(time(1800, 40_000))).toBe(300);
  });

  it('is told two minutes before it ends for want of use, and may stay', () => {
    expect(sessionState(time(120, 40_000), ingrid)).toEqual({ kind: 'ending', canStay: true });
  });

  it('is told before it ends whatever is done: then only signing in again helps', () => {
    expect(sessionState(time(1800, 90), ingrid)).toEqual({ kind: 'ending', canStay: false });
  });

  it('is told when it has ended, and noticed soon after they are back', () => {
    expect(sessionState(null, ingrid)).toEqual({ kind: 'ended' });
    expect(secondsToNextLook(null)).toBe(3);
  });

  it('does not go on in the name of somebody who signed in after them', () => {
    expect(sessionState(time(1800, 40_000), { ...ingrid, userId: 'tor' })).toEqual({
      kind: 'anothers',
    });
  });
  it('does not go on with one municipality when they work for another in another tab', () => {
    const skogvik = { ...ingrid, municipality: 'skogvik' };
    expect(sessionState(time(1800, 40_000), skogvik)).toEqual({ kind: 'anothers' });
  });
});
