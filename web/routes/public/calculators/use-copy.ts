import { useState } from 'preact/hooks';

/** Copies a text, and whether that went well. Some messengers' browsers have no clipboard for pages. */
export const useCopy = () => {
  const [copied, setCopied] = useState<'done' | 'by-hand'>();
  const copy = (text: string): void => {
    Promise.resolve(navigator.clipboard?.writeText(text) ?? Promise.reject(new Error('no clipboard'))).then(() => setCopied('done'), () => setCopied('by-hand'));
  };
  return { copied, copy };
};
