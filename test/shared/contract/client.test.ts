import { afterEach, expect, it, vi } from 'vitest';
import { archiveRoutes } from '../../../shared/contract/archives.ts';
import { call, type ClientPorts } from '../../../shared/contract/client.ts';

afterEach(() => vi.unstubAllGlobals());

const pathOf = async (input: Parameters<typeof call<typeof archiveRoutes.listArchives>>[2]): Promise<string | undefined> => {
  const paths: string[] = [];
  const ports: ClientPorts = { accessToken: async () => undefined, fetch: async (path) => (paths.push(path), new Response('{}')) };
  await call(ports, archiveRoutes.listArchives, input);
  return paths[0];
};

it('sends the query as well from browsers whose URLSearchParams has no size', async () => {
  vi.stubGlobal('URLSearchParams', class extends URLSearchParams {
    override get size(): number {
      throw new Error('not in Chrome 80 or Safari 13.1');
    }
  });
  expect(await pathOf({ query: { district: '320402', cursor: undefined } })).toBe('/api/archives/bureau?district=320402');
});
