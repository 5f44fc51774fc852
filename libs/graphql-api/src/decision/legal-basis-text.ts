import type { LegalBasis } from '@saksgang/domain';

const ACTS: Readonly<Record<LegalBasis['law'], string>> = {
  BVL2021: 'bvl',
  BVL: 'bvl. 1992',
  BL1981: 'bl. 1981',
};

/** «bvl § 3-1(2) a»: as caseworkers write it. */
export function legalBasisText({
  law,
  chapter,
  paragraph,
  subsection,
  letter,
}: LegalBasis): string {
  const place = `${ACTS[law]} § ${chapter}-${paragraph}`;
  const within = subsection === null ? place : `${place}(${subsection})`;
  return letter === null ? within : `${within} ${letter}`;
}
