// Plain JavaScript, as it runs where it is deployed: stripping types would be measured too.
const started = performance.now();
await import(process.argv[2]);
process.stdout.write(String(performance.now() - started));
process.exit(0);
