import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startLocal, type Local, type LocalOptions } from '../../infra/local/start-local.ts';
import { checkData, localPlaces } from '../../infra/operations/whole-data.ts';
import { everyItemAt } from './every-item.ts';

export interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: unknown;
  readonly ms: number;
}

/** The whole product running on this machine, in a folder of its own. */
export interface Product {
  readonly local: Local;
  readonly dataDir: string;
  /** One request as a sample person, or as nobody. The path may be anything: it is sent as it is. */
  send(method: string, path: string, options?: { readonly as?: string; readonly headers?: Readonly<Record<string, string>>; readonly body?: string }): Promise<Answer>;
  items(): Promise<Record<string, unknown>[]>;
  breaches(): Promise<unknown[]>;
  stop(): Promise<void>;
}

export const startProduct = async (options: Partial<LocalOptions> = {}): Promise<Product> => {
  const folder = mkdtempSync(join(tmpdir(), 'tuoguantong-product-'));
  const dataDir = join(folder, 'data');
  const local = await startLocal({ port: 0, dataDir, fresh: true, quiet: true, samples: false, ...options });
  const items = () => everyItemAt(local.endpoints.dynamodb, local.tableName);
  return {
    local,
    dataDir,
    items,
    async send(method, path, { as, headers = {}, body } = {}) {
      const started = performance.now();
      const response = await fetch(local.origin + path, {
        method,
        headers: { ...(body !== undefined && { 'content-type': 'application/json' }), ...(as && { authorization: `Bearer ${await local.accessToken(as)}` }), ...headers },
        ...(body !== undefined && { body }),
      });
      const text = await response.text();
      const type = response.headers.get('content-type') ?? '';
      return { status: response.status, type, body: /json/.test(type) ? JSON.parse(text) : text, ms: performance.now() - started };
    },
    breaches: async () => (await checkData(localPlaces(dataDir))).breaches,
    async stop() {
      await local.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
