import { describe, expect, it } from '@jest/globals';
import { isCharacterShortcut, keysOf, type KeyPress, type Shortcut } from './shortcut.ts';
import { createShortcutRegistry } from './shortcut-registry.ts';

const press = (key: string, held: Partial<KeyPress> = {}): KeyPress => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
});

function aPage(on = true) {
  const ran: string[] = [];
  const registry = createShortcutRegistry(() => on);
  const shortcut = (keys: string, more: Partial<Shortcut> = {}): Shortcut => ({
    keys,
    label: keys,
    run: () => ran.push(keys),
    ...more,
  });
  return { registry, shortcut, ran };
}

describe('Shortcuts', () => {
  it('run what the key is for, and leave other keys alone', () => {
    const { registry, shortcut, ran } = aPage();
    registry.add(Symbol('page'), [shortcut('j')]);
    expect([registry.press(press('j'), 0), registry.press(press('x'), 10)]).toEqual([true, false]);
    expect(ran).toEqual(['j']);
  });

  it('know brackets written with AltGr, as on a Norwegian keyboard', () => {
    const { registry, shortcut, ran } = aPage();
    registry.add(Symbol('page'), [shortcut('['), shortcut(']')]);
    registry.press(press('[', { ctrlKey: true, altKey: true }), 0);
    registry.press(press(']', { altKey: true }), 10);
    expect(ran).toEqual(['[', ']']);
  });

  it('take two keys after one another, if the second comes soon', () => {
    const { registry, shortcut, ran } = aPage();
    registry.add(Symbol('page'), [shortcut('g q')]);
    registry.press(press('g'), 0);
    registry.press(press('q'), 500);
    registry.press(press('g'), 1000);
    registry.press(press('q'), 9000);
    expect(ran).toEqual(['g q']);
  });

  it('let the part of the page that came last have the key', () => {
    const { registry, shortcut, ran } = aPage();
    registry.add(Symbol('page'), [shortcut('Enter', { run: () => ran.push('page') })]);
    registry.add(Symbol('form'), [shortcut('Enter', { run: () => ran.push('form') })]);
    registry.press(press('Enter'), 0);
    expect(ran).toEqual(['form']);
  });

  it('do nothing where they would have no effect, nor after their part of the page is gone', () => {
    const { registry, shortcut, ran } = aPage();
    const page = Symbol('page');
    registry.add(page, [shortcut('a', { enabled: false }), shortcut('j')]);
    registry.press(press('a'), 0);
    registry.remove(page);
    registry.press(press('j'), 10);
    expect(ran).toEqual([]);
  });

  it('of single characters can be turned off, while those with Ctrl go on working', () => {
    const { registry, shortcut, ran } = aPage(false);
    registry.add(Symbol('page'), [shortcut('j'), shortcut('g q'), shortcut('Ctrl+Enter')]);
    registry.press(press('j'), 0);
    registry.press(press('g'), 10);
    registry.press(press('q'), 20);
    registry.press(press('Enter', { ctrlKey: true }), 30);
    expect(ran).toEqual(['Ctrl+Enter']);
  });

  it('tell of a change only when there is one', () => {
    const { registry, shortcut } = aPage();
    const page = Symbol('page');
    let told = 0;
    registry.subscribe(() => told++);
    registry.add(page, [shortcut('j')]);
    registry.add(page, [shortcut('j')]);
    expect(told).toBe(1);
  });
});

describe('The name of a key press', () => {
  it('is the same for Ctrl and for ⌘', () => {
    expect(keysOf(press('Enter', { metaKey: true }))).toBe('Ctrl+Enter');
  });

  it('is the character that was written, whatever was held to write it', () => {
    expect(keysOf(press('?', { shiftKey: true }))).toBe('?');
  });

  it('tells characters from keys that cannot be hit by speaking', () => {
    expect(['j', 'g q', '?', 'Enter', 'Ctrl+s'].map(isCharacterShortcut)).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
  });
});
