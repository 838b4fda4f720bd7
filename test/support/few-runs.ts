import fc from 'fast-check';

// Under mutation testing every property runs thousands of times over: fewer cases, always the same ones.
fc.configureGlobal({ numRuns: 20, seed: 20261124 });
