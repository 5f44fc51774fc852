import { describe, expect, it } from '@jest/globals';
import { frameMs, play, stopped } from './player.ts';

const playing = { ...stopped, playing: true };

describe('Playing a case', () => {
  it('starts and stops with the same key', () => {
    expect(play(stopped, { type: 'toggled' }).playing).toBe(true);
    expect(play(playing, { type: 'toggled' }).playing).toBe(false);
  });

  it('lets the person lead as soon as they step themselves', () => {
    expect(play(playing, { type: 'moved' }).playing).toBe(false);
  });

  it('stops at the newest event', () => {
    expect(play(playing, { type: 'reachedEnd' }).playing).toBe(false);
  });

  it('keeps playing when the speed is changed', () => {
    expect(play(playing, { type: 'speedChosen', speed: 4 })).toEqual({ playing: true, speed: 4 });
  });

  it('shows two events a second at speed 2', () => {
    expect(frameMs(2)).toBe(500);
  });
});
