import { useEffect, useState } from 'preact/hooks';
import type { Language, Texts } from '../shared/text/index.ts';
import { patiently } from './patience.ts';
import { knownText, loadTexts, useLanguage, useText } from './text.tsx';

/** Fetches the words for what goes wrong; resolves in any case, since general words are always at hand. */
export const loadFailureWords = (language: Language): Promise<void> => patiently(loadTexts(language, ['problems']), undefined);

/**
 * The words for what goes wrong, fetched when first needed: most pages never need them. Undefined until they are there;
 * what is asked for on a broken network stays undefined, and `settled` says that there is nothing to wait for.
 */
export const useFailureWords = (needed: boolean): { readonly words?: Texts['problems']; readonly settled: boolean } => {
  const language = useLanguage();
  const [settled, setSettled] = useState(false);
  const words = knownText(language, 'problems');
  const missing = needed && !words;
  useEffect(() => {
    if (missing) void loadFailureWords(language).then(() => setSettled(true));
  }, [missing, language]);
  return { words, settled: settled || words !== undefined };
};

/** What went wrong and what to do, by the kind of failure; a kind that this page does not know yet is worded generally. */
export const useProblemWords = (needed: boolean): ((kind: string) => Texts['problems']['problems']['internal'] | undefined) => {
  const { unreachable } = useText().state;
  const { words, settled } = useFailureWords(needed);
  const known: Readonly<Record<string, Texts['problems']['problems']['internal']>> | undefined = words?.problems;
  return (kind) => known?.[kind] ?? known?.internal ?? (settled ? unreachable : undefined);
};

/** The same as one sentence; empty while its words are on their way. */
export const useProblemText = (needed: boolean): ((kind: string) => string) => {
  const { sentence } = useText().state;
  const wordsOf = useProblemWords(needed);
  return (kind) => {
    const words = wordsOf(kind);
    return words ? sentence(words.what, words.todo) : '';
  };
};
