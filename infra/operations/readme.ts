import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readmeParts, withParts } from './readme-parts.ts';

/** `npm run readme`: writes the generated parts of the README anew. */
const path = join(import.meta.dirname, '..', '..', 'README.md');
writeFileSync(path, withParts(readFileSync(path, 'utf8'), readmeParts()));
