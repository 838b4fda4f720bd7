/** What went wrong, without its data, which may be personal: the kind of the error and the place in our code. */
export interface Cause {
  readonly name: string;
  readonly code: string;
  readonly stack: readonly string[];
}

export const causeOf = (error: unknown): Cause => {
  const known = error instanceof Error ? error : new Error('not an error');
  return { name: known.name, code: 'code' in known ? String(known.code) : '', stack: (known.stack ?? '').split('\n').filter((line) => line.trimStart().startsWith('at ')).slice(0, 8) };
};

/** A failure that was foreseen and so has a kind, and no place. */
export const causeNamed = (name: string): Cause => ({ name, code: '', stack: [] });
