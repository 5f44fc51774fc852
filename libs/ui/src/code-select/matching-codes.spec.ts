import { describe, expect, it } from '@jest/globals';
import { matchingCodes } from './matching-codes.ts';

const codes = [
  { code: '1.1.01', label: 'Barnets helse' },
  { code: '2.1.02', label: 'Basal og praktisk omsorg' },
  { code: '2.1.03', label: 'Følelsesmessig omsorg' },
];
const found = (written: string) => matchingCodes(codes, written).map(({ code }) => code);

describe('Finding a code', () => {
  it('offers all of them before anything is written', () => {
    expect(found(' ')).toEqual(['1.1.01', '2.1.02', '2.1.03']);
  });

  it('goes by the beginning of the number', () => {
    expect(found('2.1')).toEqual(['2.1.02', '2.1.03']);
  });

  it('goes by words in any order, whatever their letters’ size', () => {
    expect(found('OMSORG følelse')).toEqual(['2.1.03']);
  });

  it('finds nothing rather than something that lacks a word', () => {
    expect(found('omsorg skole')).toEqual([]);
  });
});
