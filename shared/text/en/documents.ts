import type { text as zh } from '../zh/documents.ts';

/** English texts around printed documents. The documents themselves are in Chinese. */
export const text: typeof zh = {
  section: 'Print and download',
  print: 'Print',
  printPage: { agreement: 'Print the agreement', amendment: 'Print the change of terms', 'filing-form': 'Print the filing form', 'hand-over-list': 'Print the hand-over list' },
  download: 'Download as Word file',
  downloading: 'Being made…',
  downloaded: (name) => `Ready: ${name}`,
  lead: 'The paper carries a QR code and a check value: scan it to see the registered text and compare it with the paper. Documents are in Chinese.',
  back: 'Back to the agreement',
  qr: 'QR code for checking',
};
