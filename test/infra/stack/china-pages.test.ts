import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startObjects, type LocalObjects } from '../../../infra/local/parts/objects/start-objects.ts';

const credentials = { accessKeyId: 'local', secretAccessKey: 'local-secret' };
let folder: string;
let objects: LocalObjects;
let handler: typeof import('../../../infra/constructs/china/pages-handler.ts').handler;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pages-'));
  objects = await startObjects({ dir: folder, buckets: { site: {}, published: {} }, credentials });
  const client = new S3Client({ endpoint: objects.endpoint, region: 'cn-north-1', credentials });
  const put = (Bucket: string, Key: string, Body: string, CacheControl: string) => client.send(new PutObjectCommand({ Bucket, Key, Body, ContentType: 'text/html; charset=utf-8', CacheControl }));
  await put('site', 'index.html', '首页', 'public, max-age=60');
  await put('site', 'app/index.html', '办事', 'public, max-age=60');
  await put('site', '404.html', '没有这一页', 'public, max-age=60');
  await put('site', 'scanner/read-a1.js', '// 扫码', 'public, max-age=31536000');
  await put('published', 'fairs/index.html', '双选会', 'public, max-age=5');
  Object.assign(process.env, {
    AWS_ENDPOINT_URL_S3: objects.endpoint,
    AWS_REGION: 'cn-north-1',
    AWS_ACCESS_KEY_ID: credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
    SITE_BUCKET: 'site',
    PUBLISHED_BUCKET: 'published',
    PAGE_HEADERS: JSON.stringify({ 'content-security-policy': "default-src 'none'" }),
    SCANNER_HEADERS: JSON.stringify({ 'content-security-policy': "script-src 'wasm-unsafe-eval'" }),
  });
  ({ handler } = await import('../../../infra/constructs/china/pages-handler.ts'));
});
afterAll(async () => {
  await objects.stop();
  await rm(folder, { recursive: true, force: true });
});

const get = async (rawPath: string, headers: Record<string, string> = {}) => {
  const { body = '', isBase64Encoded, ...answer } = await handler({ rawPath, headers });
  return { ...answer, text: Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8').toString('utf8') };
};

describe('pages without an edge function', () => {
  it.each([
    ['/', '首页', 'public, max-age=60'],
    ['/fairs/', '双选会', 'public, max-age=5'],
    ['/app/agreements/', '办事', 'public, max-age=60'],
  ])('%s comes with its cache time and the headers of every page', async (path, text, cacheControl) => {
    expect(await get(path)).toMatchObject({ statusCode: 200, text, headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': cacheControl, 'content-security-policy': "default-src 'none'" } });
  });

  it('let WebAssembly into the worker that reads QR codes, and into no page', async () => {
    expect(await get('/scanner/read-a1.js')).toMatchObject({ statusCode: 200, headers: { 'content-security-policy': "script-src 'wasm-unsafe-eval'" } });
    expect(await get('/scanner/none.js')).toMatchObject({ statusCode: 404, headers: { 'content-security-policy': "default-src 'none'" } });
  });

  it('answer what is not there with the page that says so', async () => {
    expect(await get('/fairs/fair_unknown/')).toMatchObject({ statusCode: 404, text: '没有这一页' });
  });

  it('move to the address with its closing slash', async () => {
    expect(await get('/fairs')).toMatchObject({ statusCode: 301, headers: { location: '/fairs/' } });
  });

  it('send nothing again that the edge still holds', async () => {
    const { headers } = await get('/fairs/');
    expect(await get('/fairs/', { 'if-none-match': String(headers?.etag) })).toMatchObject({ statusCode: 304, text: '' });
  });
});
