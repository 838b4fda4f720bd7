import { buildFunctions } from './build-functions.ts';

/** `node infra/bundle/bundle.ts [names…]`: bundles the functions and prints their sizes. */
const sizes = await buildFunctions(process.argv.length > 2 ? process.argv.slice(2) : undefined);
for (const [name, bytes] of Object.entries(sizes)) console.log(`${name.padEnd(12)} ${(bytes / 1024).toFixed(0)} KB`);
