/** Gives a file made here to the browser to keep, as a download. */
export function saveFile({ fileName, content }: { fileName: string; content: string }): void {
  const address = URL.createObjectURL(new Blob([content], { type: 'application/xml' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  // The download holds its own copy once it has begun.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
