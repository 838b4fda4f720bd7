/** What a fair's page says about itself to whoever shares it, in the page's language. */
export interface Told {
  readonly title: string;
  readonly when: string;
  readonly place: string;
  readonly site: string;
  readonly free: string;
  readonly scan: string;
  readonly words: Readonly<Record<'share' | 'copy' | 'copied' | 'picture' | 'made' | 'failed' | 'press' | 'download' | 'alt' | 'byHand', string>>;
}

export const isTold = (value: unknown): value is Told => typeof value === 'object' && value !== null && 'title' in value && 'words' in value;
