import { measureExport } from './measure.ts';

/** Measures in a process of its own, under the settings that the function has: `node … alone.ts <files>`. */
process.stdout.write(`${JSON.stringify(await measureExport(Number(process.argv[2])))}\n`);
process.exit(0);
