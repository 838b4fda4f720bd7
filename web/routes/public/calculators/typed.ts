/**
 * What is typed into a calculator, by the names of its fields; in the page's address as its fragment, which browsers keep
 * to themselves: `#start=2024-03-01&reason=mutual-by-employer`.
 */
export type Typed = Readonly<Record<string, string>>;

/** Longer than any form but a list's; messengers cut addresses that are longer still. */
const LONGEST = 4000;

/** The fields of a form that are filled in; `names` in the form but empty come as '', those not in it are left out. */
export const typedIn = (form: HTMLFormElement, names: readonly string[]): Typed =>
  Object.fromEntries(
    names.flatMap((name) => {
      const control = form.elements.namedItem(name);
      if (control instanceof HTMLInputElement && control.type === 'checkbox') return [[name, control.checked ? 'yes' : '']];
      return control instanceof HTMLInputElement || control instanceof HTMLSelectElement || control instanceof HTMLTextAreaElement ? [[name, control.value]] : [];
    }),
  );

/** The fragment for what is typed, with its '#'; '' for nothing, undefined for what is too long for an address. */
export const fragmentOf = (typed: Typed): string | undefined => {
  const search = new URLSearchParams(Object.entries(typed).filter(([, value]) => value.trim() !== '')).toString();
  return search.length > LONGEST ? undefined : search && `#${search}`;
};

/** What a fragment says of these fields. */
export const typedOf = (fragment: string, names: readonly string[]): Typed => {
  const search = new URLSearchParams(fragment.replace(/^#/, ''));
  return Object.fromEntries(names.flatMap((name) => (search.has(name) ? [[name, search.get(name) ?? '']] : [])));
};
