const ORIGIN = 'https://site.example';
const urlOf = (key: RequestInfo | URL): string => new URL(key instanceof Request ? key.url : String(key), ORIGIN).href;

/** What the worker uses of a browser's caches, in memory. */
export const memoryCaches = () => {
  const named = new Map<string, Map<string, Response>>();
  const matchIn = (entries: Map<string, Response> | undefined, key: RequestInfo | URL) => entries?.get(urlOf(key))?.clone();
  return {
    keys: async () => [...named.keys()],
    delete: async (name: string) => named.delete(name),
    match: async (key: RequestInfo | URL) => [...named.values()].map((entries) => matchIn(entries, key)).find(Boolean),
    open: async (name: string) => {
      const entries = named.get(name) ?? new Map<string, Response>();
      named.set(name, entries);
      return {
        keys: async () => [...entries.keys()].map((url) => new Request(url)),
        match: async (key: RequestInfo | URL) => matchIn(entries, key),
        put: async (key: RequestInfo | URL, response: Response) => void entries.set(urlOf(key), response),
        delete: async (key: RequestInfo | URL) => entries.delete(urlOf(key)),
      };
    },
  };
};
