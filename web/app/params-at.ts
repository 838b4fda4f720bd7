const partsOf = (path: string): string[] => path.split('/').filter(Boolean);

/** The parameters of a page's path (`/app/fairs/:fairId/`) at an address, decoded; undefined where the address is another. */
export const paramsAt = (pattern: string, address: string): Readonly<Record<string, string>> | undefined => {
  const [wanted, given] = [partsOf(pattern), partsOf(address)];
  if (wanted.length !== given.length) return undefined;
  const params: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    const value = given[index] ?? '';
    if (part.startsWith(':')) params[part.slice(1)] = decoded(value);
    else if (part !== value) return undefined;
  }
  return params;
};

/** An address that somebody mistyped may hold a stray percent sign: that names nothing, which its page will say. */
const decoded = (value: string): string => {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
};
