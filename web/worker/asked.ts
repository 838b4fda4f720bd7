/** What a request asks for, by which the worker knows what to do; undefined is none of its business. */
export type Asked = 'answer' | 'asset' | 'app' | 'page';

export interface Asking {
  readonly method: string;
  readonly mode: string;
  /** Whether it stays with our own origin. */
  readonly own: boolean;
  readonly path: string;
  readonly search: string;
}

/** Files that published pages and the app need besides those with hashed names. */
const COMPANIONS = ['/site.css', '/favicon.svg', '/config.json', '/keep.js', '/share.js', '/board.css', '/board.js'];

/** @param kept paths of the routes whose answers are kept, as patterns */
export const askedFor = ({ method, mode, own, path, search }: Asking, kept: readonly RegExp[]): Asked | undefined => {
  if (method !== 'GET' || !own) return undefined;
  // Further pages of a list are not kept, nor anything else of the API.
  if (path.startsWith('/api/')) return search === '' && kept.some((pattern) => pattern.test(path)) ? 'answer' : undefined;
  if (path.startsWith('/assets/') || path.startsWith('/scanner/')) return 'asset';
  if (mode === 'navigate' && (path === '/app' || path.startsWith('/app/'))) return 'app';
  return (mode === 'navigate' && /^(\/en)?\/fairs(\/|$)/.test(path)) || COMPANIONS.includes(path) ? 'page' : undefined;
};
