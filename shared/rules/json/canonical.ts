import canonicalize from 'canonicalize';

const assertJson = (value: unknown): void => {
  if (typeof value === 'function' || typeof value === 'symbol' || typeof value === 'bigint') {
    throw new TypeError(`not JSON: ${typeof value}`);
  }
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value) && value.includes(undefined)) throw new TypeError('not JSON: undefined in an array');
  for (const inner of Object.values(value)) assertJson(inner);
};

/**
 * The one canonical text of a JSON value (RFC 8785): what hashes are taken over, as UTF-8 bytes.
 * Properties that are undefined are left out; NaN, Infinity, lone surrogates, functions, symbols and bigint throw.
 */
export const canonicalJson = (value: unknown): string => {
  assertJson(value);
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('not JSON: undefined');
  return text;
};
