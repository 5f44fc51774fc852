import { describe, expect, it } from '@jest/globals';
import { quoted } from './quoted.ts';

describe('The child’s words', () => {
  it('stand in quotation marks', () => {
    expect(quoted('Da slipper jeg å høre.')).toBe('«Da slipper jeg å høre.»');
  });

  it('get no second pair where the writer used them', () => {
    expect(quoted('«Da slipper jeg å høre.»')).toBe('«Da slipper jeg å høre.»');
  });
});
