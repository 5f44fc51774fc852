import { describe, expect, it } from '@jest/globals';
import { approvalBlock, openedOf, opening, type Reading } from './approval.ts';
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

describe('What an approver has read', () => {
  const sections = decisionSections.map((section) => ({
    section,
    text: 'Begrunnet',
    notApplicable: false,
  }));
  const all = sections.reduce<Reading>(opening, new Map());

  it('is every section that was opened', () => {
    expect(openedOf(sections, all).size).toBe(9);
  });

  it('is lost for the section that was changed afterwards, and for that one only', () => {
    const changed = sections.map((section, index) =>
      index === 2 ? { ...section, text: 'Begrunnet på nytt' } : section,
    );
    const opened = openedOf(changed, all);
    expect(decisionSections.filter((section) => !opened.has(section))).toEqual(['CHILDS_VIEW']);
  });

  it('is lost too when a section is declared not applicable with the same words', () => {
    const changed = sections.map((section) => ({ ...section, notApplicable: true }));
    expect(openedOf(changed, all).size).toBe(0);
  });
});
