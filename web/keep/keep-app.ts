/** Lets the app open without a network from now on. */
export const keepApp = async (): Promise<void> => {
  const { serviceWorker } = navigator;
  if (!serviceWorker) return;
  await serviceWorker.register('/worker.js');
  (await serviceWorker.ready).active?.postMessage('keep-app');
};
