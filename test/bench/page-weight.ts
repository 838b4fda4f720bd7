import type { Page } from 'playwright-core';

export interface Weight {
  /** Bytes of all response bodies as they came over the wire. */
  readonly bodies: number;
  /** The same with status lines and headers as HTTP/1.1 sends them; HTTP/2, as the edge speaks it, sends repeated headers as a few bytes. */
  readonly withHeaders: number;
  readonly parts: readonly { readonly path: string; readonly bytes: number }[];
}

/** Opens the page with an empty cache and counts everything that it fetches until the network is idle. */
export const measurePage = async (page: Page, url: string, wanted = 'h1'): Promise<Weight> => {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.clearBrowserCache');
  const paths = new Map<string, string>();
  const headers = new Map<string, number>();
  const totals = new Map<string, number>();
  session.on('Network.responseReceived', ({ requestId, response }) => {
    paths.set(requestId, new URL(response.url).pathname);
    // What had arrived when the headers were complete.
    headers.set(requestId, response.encodedDataLength);
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => totals.set(requestId, encodedDataLength));
  await page.goto(url);
  await page.locator(wanted).first().waitFor();
  await page.waitForLoadState('networkidle');
  const parts = [...totals].map(([requestId, total]) => ({ path: paths.get(requestId) ?? '', total, bytes: total - (headers.get(requestId) ?? 0) }));
  await session.detach();
  return {
    bodies: parts.reduce((sum, { bytes }) => sum + bytes, 0),
    withHeaders: parts.reduce((sum, { total }) => sum + total, 0),
    parts: parts.map(({ path, bytes }) => ({ path, bytes })).sort((a, b) => b.bytes - a.bytes),
  };
};
