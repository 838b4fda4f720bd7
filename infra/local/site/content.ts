/** A file as the edge takes it from its origin. */
export interface Content {
  body: Buffer
  contentType: string
  /** In quotes. */
  etag: string
  cacheControl: string | undefined
  contentEncoding: string | undefined
  lastModified: Date | undefined
}

/** Where the edge takes files from. */
export interface ContentOrigin {
  /** @param key path without its leading slash, decoded. */
  read(key: string): Promise<Content | undefined>
}

const types: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  mjs: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json; charset=utf-8',
  map: 'application/json; charset=utf-8',
  webmanifest: 'application/manifest+json; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  xml: 'application/xml; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
  avif: 'image/avif',
  ico: 'image/x-icon',
  woff2: 'font/woff2',
  wasm: 'application/wasm',
  pdf: 'application/pdf',
}

/** Content type by the extension of a key. */
export const contentTypeOf = (key: string): string =>
  types[key.slice(key.lastIndexOf('.') + 1).toLowerCase()] ?? 'application/octet-stream'
