interface TextFile {
  readonly fileName: string;
  readonly mediaType: string;
  readonly content: string;
}

/** Hands a file to the browser, which saves it where its user wants. */
export function saveFile({ fileName, mediaType, content }: TextFile): void {
  const url = URL.createObjectURL(new Blob([content], { type: mediaType }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(url);
}
