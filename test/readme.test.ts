import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readmeParts, withParts } from '../infra/operations/readme-parts.ts';

describe('README', () => {
  const text = readFileSync(join(import.meta.dirname, '..', 'README.md'), 'utf8');

  it('shows the lifecycles, routes and items as the code has them', () => {
    expect(text).toBe(withParts(text, readmeParts()));
  });

  it.each(Object.keys(readmeParts()))('has a place for the generated part %s', (name) => {
    expect(text).toContain(`<!-- end of ${name} -->`);
  });
});
