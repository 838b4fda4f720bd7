import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { namespaces, type Language, type Namespace, type Namespaces, type Texts } from '../shared/text/index.ts';
import type { workNamespaces } from '../shared/text/work.ts';

/** The language of everything below it. */
export const LanguageContext = createContext<Language>('zh');
export const useLanguage = (): Language => useContext(LanguageContext);

type Store = { [L in Language]: { [N in Namespace]?: Texts[N] } };
const store: Store = { zh: {}, en: {} };

/** Makes texts available that are already at hand, as in pages rendered outside the browser. */
export const addText = <N extends Namespace>(language: Language, name: N, text: Texts[N]): void => {
  store[language][name] = text as Store[Language][N];
};

/** Fetches texts by their loaders, before what shows them is shown. */
export const loadTextsFrom = async <Known extends Partial<Namespaces>>(loaders: Known, language: Language, names: readonly (keyof Known & Namespace)[]): Promise<void> => {
  await Promise.all(
    names.map(async (name) => {
      const loader = loaders[name];
      if (!store[language][name] && loader) addText(language, name, (await loader[language]()).text as Texts[typeof name]);
    }),
  );
};

/** Texts that a page may name; those of calculators come by loaders of their own. */
export type PageNamespace = keyof typeof namespaces | keyof typeof workNamespaces;

const isAtHand = (name: PageNamespace): name is keyof typeof namespaces => name in namespaces;

/** Fetches the texts that a page names; the list of those of work in the app only where one of them is named. */
export const loadTexts = async (language: Language, names: readonly PageNamespace[]): Promise<void> => {
  const work = names.flatMap((name) => (isAtHand(name) ? [] : [name]));
  await Promise.all([
    loadTextsFrom(namespaces, language, names.filter(isAtHand)),
    work.length > 0 && import('../shared/text/work.ts').then(({ workNamespaces: loaders }) => loadTextsFrom(loaders, language, work)),
  ]);
};

/** Undefined until loaded. */
export const knownText = <N extends Namespace>(language: Language, name: N): Texts[N] | undefined => store[language][name] as Texts[N] | undefined;

export const textOf = <N extends Namespace>(language: Language, name: N): Texts[N] => {
  const text = knownText(language, name);
  if (!text) throw new Error(`texts “${name}” are not loaded: name them in the page's \`texts\``);
  return text;
};

/** The texts of a namespace in the reader's language: `const t = useText('fairs')`; without a name, those common to all pages. */
export const useText = <N extends Namespace = 'common'>(name: N = 'common' as N): Texts[N] => textOf(useLanguage(), name);

/** A label by a key that may come from a newer server: an unknown one is shown as it is. */
export const labelOf = (labels: Readonly<Record<string, string>>, key: string): string => labels[key] ?? key;
