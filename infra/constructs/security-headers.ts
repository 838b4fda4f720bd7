/** Origins that pages talk to besides their own. */
export interface ForeignOrigins {
  /** Where tokens come from. */
  readonly issuer: string;
  /** Buckets that photos go to and come from directly. */
  readonly buckets: readonly string[];
}

const policyOf = (directives: Readonly<Record<string, readonly string[]>>): string =>
  Object.entries(directives)
    .map(([directive, sources]) => `${directive} ${sources.join(' ')}`)
    .join('; ');

/** The content security policy of every page: nothing inline, nothing from elsewhere but the issuer and our buckets. */
export const contentSecurityPolicy = ({ issuer, buckets }: ForeignOrigins): string =>
  policyOf({
    'default-src': ["'none'"],
    'script-src': ["'self'"],
    'style-src': ["'self'"],
    'img-src': ["'self'", 'blob:', 'data:', ...buckets],
    'font-src': ["'self'"],
    'connect-src': ["'self'", issuer, ...buckets],
    'manifest-src': ["'self'"],
    'worker-src': ["'self'"],
    'base-uri': ["'none'"],
    'form-action': ["'self'", issuer],
    'frame-ancestors': ["'none'"],
  });

/**
 * The policy of the worker that reads QR codes from the camera. A worker goes by the policy of its own script: so WebAssembly
 * is allowed in there, where there is no page, and on no page.
 */
export const scannerPolicy = policyOf({ 'default-src': ["'none'"], 'script-src': ["'self'", "'wasm-unsafe-eval'"], 'connect-src': ["'self'"] });

/** Headers besides the policy: the camera is for the check-in page alone, the rest of the powers for nobody. */
export const otherHeaders: Readonly<Record<string, string>> = {
  'permissions-policy': 'camera=(self), geolocation=(self), microphone=(), payment=(), usb=()',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
};
export const HSTS_SECONDS = 63_072_000;

/** All of them as an origin sends them itself, for an edge that cannot add headers. */
export const pageHeaders = (origins: ForeignOrigins): Readonly<Record<string, string>> => headersUnder(contentSecurityPolicy(origins));
/** The same for the worker's script. */
export const scannerHeaders = (): Readonly<Record<string, string>> => headersUnder(scannerPolicy);

const headersUnder = (policy: string): Readonly<Record<string, string>> => ({
  'content-security-policy': policy,
  'strict-transport-security': `max-age=${HSTS_SECONDS}; includeSubDomains`,
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'strict-origin-when-cross-origin',
  ...otherHeaders,
});
