const PARAGRAPHS: Readonly<Record<string, string>> = {
  '1': 'bvl § 8-1(2)',
  '2': 'bvl § 8-4',
  '4': 'bvl § 8-3(4)',
  '5': 'bvl § 8-5(2)',
  '6': 'bvl § 7-6',
};

/** The paragraph a plan of this kind (list Plantype) is followed up by; § 8-1 where the kind names none. */
export function planParagraph(kind: string): string {
  return PARAGRAPHS[kind] ?? 'bvl § 8-1';
}
