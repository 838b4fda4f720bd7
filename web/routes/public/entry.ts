import { islands, type IslandName } from './islands.ts';

/**
 * What public pages run: nothing, but where a page has something to fill in, and there only once somebody begins to, or
 * comes with an address that holds what to fill in. They are complete as HTML, and stay so when scripts do not load.
 */
const root = document.querySelector<HTMLElement>('[data-island]');
let awake: Promise<unknown> | undefined;
let alive = false;

const wake = (island: HTMLElement): Promise<unknown> => {
  awake ??= Promise.all([import('./calculators/island.tsx'), islands[island.dataset.island as IslandName]()])
    .then(([{ start }, calculator]) => start(island, calculator))
    .then(() => {
      alive = true;
    })
    .catch(() => {
      // No network: the next touch tries again.
      awake = undefined;
    });
  return awake;
};

if (root) {
  for (const touch of ['pointerdown', 'focusin']) root.addEventListener(touch, () => void wake(root));
  // Submitted sooner than the scripts came: what is filled in is not lost to a reload, and is judged when they are there.
  root.addEventListener('submit', (event) => {
    if (alive) return;
    event.preventDefault();
    void wake(root).then(() => alive && root.querySelector<HTMLButtonElement>('button[type=submit]')?.click());
  });
  const filledIn = (): boolean => location.hash.includes('=');
  if (filledIn()) void wake(root);
  addEventListener('hashchange', () => filledIn() && void wake(root));
  // The same page in the other language goes on with what is filled in.
  document.querySelector<HTMLAnchorElement>('a[hreflang]')?.addEventListener('click', ({ currentTarget }) => {
    if (filledIn() && currentTarget instanceof HTMLAnchorElement) currentTarget.hash = location.hash;
  });
}
