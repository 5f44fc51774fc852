import type { AddressGrading } from '@saksgang/domain';

/** In lists a strictly confidential child («kode 6») is shown by initials: who passes a screen learns nothing. */
export function nameInList(name: string, grading: AddressGrading): string {
  return grading === 'StrictlyConfidential' ? initialsOf(name) : name;
}

function initialsOf(name: string): string {
  return name
    .split(/[\s-]+/u)
    .flatMap((part) => [...part].slice(0, 1))
    .map((letter) => `${letter}.`)
    .join(' ');
}
