/** The id of a field's control, so that the list of errors can lead to it. */
export function fieldId(name: string): string {
  return `field-${name.replaceAll('.', '-')}`;
}
