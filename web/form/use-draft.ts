import type { RefObject } from 'preact';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { currentSession } from '../session.ts';
import { draftOf, fillForm, presentFields } from './dom.ts';
import { draftKey, dropDraft, fitDraft, readDraft, saveDraft } from './draft.ts';
import type { FieldFacts } from './context.ts';

/** Saved this long after the last key press. */
const PAUSE_MS = 300;
/** Fields that appear because of a restored answer are there after this. */
const FOLLOW_MS = 60;

export interface DraftState {
  /** Set when something was brought back: the labels of what no longer fits. */
  readonly restored?: { readonly misfits: readonly string[] };
  readonly noteInput: () => void;
  /** Keeps at once what was typed, and answers the key under which it is kept. */
  readonly save: () => string | undefined;
  /** Forgets the draft: it was submitted, or the person begins anew. */
  readonly forget: () => void;
}

/**
 * Keeps what is typed into a form on this device until it is submitted, and brings it back when the form is opened again.
 * Leaving warns only when something typed could not be kept.
 */
export const useDraft = (form: RefObject<HTMLFormElement | null>, name: string | undefined, fields: ReadonlyMap<string, FieldFacts>): DraftState => {
  const key = useRef(name && draftKey(currentSession()?.person.id ?? '', name)).current;
  const unsaved = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [restored, setRestored] = useState<DraftState['restored']>();

  const save = useCallback(() => {
    clearTimeout(timer.current);
    if (!key || !unsaved.current || !form.current) return key;
    const labels = new Map([...fields].map(([field, { label }]) => [field, label]));
    unsaved.current = !saveDraft(localStorage, key, draftOf(form.current, labels), Date.now());
    return key;
  }, [key, form, fields]);

  const noteInput = useCallback(() => {
    unsaved.current = true;
    clearTimeout(timer.current);
    if (key) timer.current = setTimeout(save, PAUSE_MS);
  }, [key, save]);

  const forget = useCallback(() => {
    clearTimeout(timer.current);
    unsaved.current = false;
    setRestored(undefined);
    if (key) dropDraft(localStorage, key);
  }, [key]);

  useEffect(() => {
    const element = form.current;
    const draft = key && element ? readDraft(localStorage, key, Date.now()) : undefined;
    if (!draft || !element) return;
    const before = JSON.stringify(draftOf(element, new Map()));
    fillForm(element, fitDraft(draft.values, presentFields(element)).fits);
    const follow = setTimeout(() => {
      const { fits, misfits } = fitDraft(draft.values, presentFields(element));
      fillForm(element, fits);
      if (misfits.length > 0 || JSON.stringify(draftOf(element, new Map())) !== before) setRestored({ misfits });
    }, FOLLOW_MS);
    return () => clearTimeout(follow);
  }, [key, form]);

  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      save();
      if (unsaved.current) event.preventDefault();
    };
    addEventListener('beforeunload', warn);
    addEventListener('pagehide', save);
    document.addEventListener('visibilitychange', save);
    return () => {
      save();
      removeEventListener('beforeunload', warn);
      removeEventListener('pagehide', save);
      document.removeEventListener('visibilitychange', save);
    };
  }, [save]);

  return { restored, noteInput, save, forget };
};
