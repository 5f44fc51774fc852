import { describe, expect, it } from '@jest/globals';
import { approvalBlock } from './approval.ts';
import { decisionSections } from './decision-sections.ts';

const proposal = {
  proposedBy: { id: 'ingrid' },
  sections: decisionSections.map((section) => ({ section })),
};
const everything = new Set(decisionSections);

describe('Approval by someone else', () => {
  it('is open to another who may approve, once every section of § 12-5 is opened', () => {
    const approver = { userId: 'tor', mayApprove: true, opened: everything };
    expect(approvalBlock(proposal, approver)).toBeNull();
  });

  it('is never open to the one who proposed it, however much they have read', () => {
    const proposer = { userId: 'ingrid', mayApprove: true, opened: everything };
    expect(approvalBlock(proposal, proposer)).toEqual({ reason: 'proposer' });
  });

  it('tells how many sections are still unopened', () => {
    const approver = {
      userId: 'tor',
      mayApprove: true,
      opened: new Set(decisionSections.slice(0, 7)),
    };
    expect(approvalBlock(proposal, approver)).toEqual({ reason: 'unopened', count: 2 });
  });

  it('tells a caseworker that the right to approve is missing', () => {
    const caseworker = { userId: 'mats', mayApprove: false, opened: everything };
    expect(approvalBlock(proposal, caseworker)).toEqual({ reason: 'noRight' });
  });
});
