/** `/keep.js`: lets a published page of a fair be opened again without a network. The page works without it. */
import { PAGES_CACHE } from './names.ts';

const keep = async (): Promise<void> => {
  const { serviceWorker } = navigator;
  if (!serviceWorker) return;
  // The first page was fetched before there was a worker.
  if (!serviceWorker.controller) await (await caches.open(PAGES_CACHE)).addAll([location.pathname, '/site.css', '/favicon.svg', '/keep.js', '/share.js']);
  await serviceWorker.register('/worker.js');
};

// Private modes refuse: then a network is needed.
addEventListener('load', () => void keep().catch(() => undefined));
