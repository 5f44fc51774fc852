import { describe, expect, it } from '@jest/globals';
import { categoryOf, idIn, isStreamName, streamName } from './envelope.ts';

const ID = '00000000-0000-4000-8000-000000000001';

describe('The name of a stream', () => {
  it('says what it is about and which one', () => {
    const name = streamName('case', ID);
    expect([name, categoryOf(name), idIn(name)]).toEqual([`case-${ID}`, 'case', ID]);
  });

  it.each(['case', `Case-${ID}`, `case-${ID}-x`, 'case-kari-nordmann', `-${ID}`, ''])(
    'is not %j: a name that holds more than an id is refused',
    (text) => {
      expect(isStreamName(text)).toBe(false);
    },
  );

  it('is not made of anything but a category and a UUID', () => {
    expect(() => streamName('case', '01017012345')).toThrow(RangeError);
  });
});
