/**
 * What public pages run: nothing, but where a page has something to fill in. They are complete as HTML, and stay so when
 * scripts do not load.
 */
const island = document.getElementById('size-check');
if (island) void import('./size-check.island.tsx').then(({ start }) => start(island));

export {};
