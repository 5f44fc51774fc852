import type { CasePageFragment, DecisionSectionName } from '@saksgang/graphql-client';

/** Which section of § 12-5 a path of the case lies in; undefined outside the sections. */
export type SectionAt = (path: string) => DecisionSectionName | undefined;

const sectionPath = /^decisions\.(\d+)\.sections\.(\d+)\./;

/** Finds sections in the decisions of a case as it was after the change. */
export function sectionsOf({ decisions }: CasePageFragment): SectionAt {
  return (path) => {
    const [, decision, section] = sectionPath.exec(path) ?? [];
    return decisions[Number(decision)]?.sections[Number(section)]?.section;
  };
}
