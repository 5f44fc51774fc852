import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import {
  aCaseFile,
  aCaseThatIs,
  aProposedDecision,
  aReceivedConcern,
  aReturnedDecision,
  ids,
} from '@saksgang/domain/testing';
import { summarise } from './summarise.ts';

const place = { tenant: randomUUID(), id: randomUUID(), revision: 9 };

function rowOf(...events: Parameters<typeof aCaseFile>[0]) {
  return summarise(aCaseFile(events), place)[0];
}

describe('A case waits for the approver', () => {
  const proposed = aCaseThatIs('Proposed');

  it('from the proposal until it is approved', () => {
    expect(rowOf(...aCaseThatIs('Assessed'))).toMatchObject({ awaits_approval: false });
    expect(rowOf(...proposed)).toMatchObject({ awaits_approval: true });
    expect(rowOf(...aCaseThatIs('Approved'))).toMatchObject({ awaits_approval: false });
  });

  it('not while the proposal is sent back', () => {
    expect(rowOf(...proposed, aReturnedDecision())).toMatchObject({ awaits_approval: false });
    expect(rowOf(...proposed, aReturnedDecision(), aProposedDecision())).toMatchObject({
      awaits_approval: true,
    });
  });

  it('also when a new concern is to be reviewed first', () => {
    const concernId = ids.secondConcern;
    expect(rowOf(...proposed, aReceivedConcern({ concernId }))).toMatchObject({
      next_step: 'ScreenConcern',
      awaits_approval: true,
    });
  });
});
