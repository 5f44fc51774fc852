import { describe, expect, it } from '@jest/globals';
import { createLogger } from './logging.ts';

function lineAbout(error: unknown): string {
  let line = '';
  createLogger('info', { write: (text) => void (line = text) }).error({ err: error }, 'failed');
  return line;
}

class DatabaseError extends Error {
  override readonly name = 'DatabaseError';
  readonly code = '22P02';
}

describe('The line about an error', () => {
  it('says its kind, its code and where it was', () => {
    const line = lineAbout(new DatabaseError('invalid input syntax for type uuid: "Kari Prøve"'));
    expect(JSON.parse(line)).toMatchObject({
      err: {
        type: 'DatabaseError',
        code: '22P02',
        at: expect.arrayContaining([expect.stringContaining('logging.spec')]),
      },
    });
  });

  it.each(['invalid input: "Kari Prøve"', 'invalid input:\n    at Kari Prøve\n    at home'])(
    'does not repeat what the database, a parser or GraphQL quotes: %j',
    (message) => {
      expect(lineAbout(new DatabaseError(message))).not.toContain('Kari');
    },
  );

  it('does not repeat what was thrown without being an error', () => {
    expect(lineAbout('Kari Prøve')).not.toContain('Kari');
  });

  it('keeps the words of a plain error, which a programmer wrote', () => {
    expect(lineAbout(new Error('the store is closed'))).toContain('the store is closed');
  });
});
