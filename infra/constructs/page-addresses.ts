/** Paths whose pages are published from the table's stream, in both languages. */
export const PUBLISHED_PATHS = ['/fairs*', '/agencies*', '/notices*', '/data/*', '/en/fairs*', '/en/agencies*', '/en/notices*'];

const isUnder = (path: string, pattern: string): boolean => path.startsWith(pattern.slice(0, -1));
export const isPublished = (path: string): boolean => PUBLISHED_PATHS.some((pattern) => isUnder(path, pattern));

/** Where the script of the worker stands that reads QR codes from the camera: it goes out under a policy of its own. */
export const SCANNER_PATH = '/scanner/*';
export const isScanner = (path: string): boolean => isUnder(path, SCANNER_PATH);

export interface PageAddress {
  /** Path of the object behind an address. */
  readonly object?: string;
  /** Where a page without its closing slash is. */
  readonly location?: string;
}

/**
 * `/fairs/` is the object `fairs/index.html`; every address under `/app/` is the one page of the signed-in app. The
 * source of this function also is the edge function's, so it uses nothing from outside itself.
 */
export function pageAddress(path: string): PageAddress {
  if (path === '/app' || path.startsWith('/app/')) return { object: '/app/index.html' };
  if (path.endsWith('/')) return { object: path + 'index.html' };
  // Two slashes at the start of a location would name another host.
  if (path.lastIndexOf('.') <= path.lastIndexOf('/')) return { location: path.replace(/^[/\\]+/, '/') + '/' };
  return { object: path };
}

/** The viewer-request function of a CloudFront that has functions (cloudfront-js-2.0). */
export const edgeFunctionCode = (): string => `${pageAddress.toString()}
function handler(event) {
  const request = event.request;
  const page = pageAddress(request.uri);
  if (page.location) return { statusCode: 301, statusDescription: 'Moved Permanently', headers: { location: { value: page.location } } };
  request.uri = page.object;
  return request;
}`;
