/** A paragraph as lists write it, without the law's name: «bvl § 2-1(1)» → «2-1(1)». */
export function shortParagraph(paragraph: string): string {
  return paragraph.replace(/^.*§\s*/, '');
}
