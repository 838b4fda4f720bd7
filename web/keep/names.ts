/** The header of an answer that comes from this device: when it was kept (an ISO moment). */
export const KEPT_AT = 'x-kept-at';
/** The browser's cache that holds them; signing out deletes it. */
export const KEPT_CACHE = 'kept';
/** The cache of published pages. */
export const PAGES_CACHE = 'pages';
