import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { localDate } from '@saksgang/kernel';
import { codeList } from '@saksgang/law';
import { spec } from '@saksgang/testing/spec';
import { caseDecider } from '../case/case.decider.ts';
import { invalid } from '../shared/checks.ts';
import { aCaseFile, aCaseThatIs, aHeardChild, anOpenedCase, hearChild } from '../testing/index.ts';

const aCase = spec(caseDecider);
const open = aCaseThatIs('Investigating');

describe('Hearing the child (§ 1-4)', () => {
  it('keeps the child’s own words', () => {
    aCase
      .given(...open)
      .when(hearChild())
      .then(aHeardChild());
  });

  it('keeps the reason where the child was not heard', () => {
    const declined = { manner: '2.2', statement: 'Ville ikke snakke.', approvedByChild: false };
    aCase
      .given(...open)
      .when(hearChild(declined))
      .then(aHeardChild(declined));
    aCase
      .given(...open)
      .when(hearChild({ ...declined, statement: '' }))
      .thenRejected(invalid('statement', 'required', 'bvl § 1-4'));
  });

  it('has no approved words of a child who did not take part', () => {
    aCase
      .given(...open)
      .when(hearChild({ manner: '2.1' }))
      .thenRejected(invalid('approvedByChild', 'contradicts'));
  });

  it('uses the codes of the list', () => {
    aCase
      .given(...open)
      .when(hearChild({ manner: '3.1' }))
      .thenRejected(invalid('manner', 'notInCodeList', 'Medvirkning'));
  });

  it('does not lie in the future', () => {
    aCase
      .given(...open)
      .when(hearChild({ heardOn: localDate('2026-02-04') }))
      .thenRejected(invalid('heardOn', 'inTheFuture'));
  });

  it('stays quiet when the same conversation is recorded twice', () => {
    aCase
      .given(...open, aHeardChild())
      .when(hearChild())
      .thenNothing();
    aCase
      .given(...open, aHeardChild())
      .when(hearChild({ statement: 'Noe annet.' }))
      .thenRejected(invalid('statementId', 'contradicts'));
  });

  it('takes every code of the list and no other', () => {
    const file = aCaseFile([anOpenedCase()]);
    const { codes } = codeList('Medvirkning');
    const any = fc.oneof(fc.constantFrom(...codes.map(({ code }) => code)), fc.string());
    fc.assert(
      fc.property(any, (manner) => {
        const answer = caseDecider.decide(hearChild({ manner, approvedByChild: false }), file);
        expect(answer.ok).toBe(codes.some(({ code }) => code === manner));
      }),
    );
  });
});
