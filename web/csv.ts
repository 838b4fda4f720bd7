/** Spreadsheets turn long digit strings into rounded numbers, and cells that begin like a formula into formulas: a tab keeps both text. */
const cell = (value: string): string => {
  const kept = /^\d{12,}[\dXx]*$/.test(value) || /^[=+\-@\t\r]/.test(value) ? `\t${value}` : value;
  return /[",\r\n\t]/.test(kept) ? `"${kept.replace(/"/g, '""')}"` : kept;
};

/** A table as CSV (RFC 4180) with the byte order mark by which Excel knows UTF-8. */
export const csvOf = (rows: readonly (readonly string[])[]): string => `\uFEFF${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;

/** Hands a file to the person. */
export const download = (name: string, content: BlobPart, type = 'text/csv;charset=utf-8'): void => {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 1000);
};
