/**
 * What public pages run: nothing, but where a page has something to fill in, and there only once somebody begins to. They
 * are complete as HTML, and stay so when scripts do not load.
 */
const root = document.getElementById('size-check');
let awake: Promise<unknown> | undefined;
let alive = false;

const wake = (island: HTMLElement): Promise<unknown> => {
  awake ??= import('./size-check.island.tsx')
    .then(({ start }) => start(island))
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
}

export {};
