/**
 * Looks into a file for what must not come in: an antivirus of the deployment's choice. It says that it found nothing, or
 * something; where it cannot say, it throws what counts as an outage, and the file waits.
 */
export interface Scanner {
  /** Stands at the file as who looked into it. */
  readonly name: string;
  scan(bytes: Uint8Array): Promise<'clean' | 'found'>;
}

/** The scanner cannot say now; it passes by itself. */
export class ScannerUnavailable extends Error {
  override readonly name = 'ServiceUnavailable';
}
