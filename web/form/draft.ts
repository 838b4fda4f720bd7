import { readStored } from '../stored.ts';

/** What was typed into a form and not submitted: by field name, with the label it had then. */
export type DraftValues = Readonly<Record<string, { readonly label: string; readonly values: readonly string[] }>>;
export interface Draft {
  /** Milliseconds since 1970. */
  readonly savedAt: number;
  readonly values: DraftValues;
}

/** The part of Web Storage that drafts need. */
export type DraftStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** Where a person's draft of this name is kept. */
export const draftKey = (person: string, name: string): string => `draft:${person}:${name}`;

/** Drafts hold personal data: older ones are not brought back. */
const LIFETIME_MS = 30 * 24 * 60 * 60 * 1000;

// Written by this module alone: what has its parts is one.
const isDraft = (value: object): value is Draft => 'savedAt' in value && 'values' in value;

export const readDraft = (storage: DraftStorage, key: string, nowMs: number): Draft | undefined => {
  const stored = readStored(storage, key);
  if (stored && isDraft(stored) && nowMs - stored.savedAt <= LIFETIME_MS) return stored;
  dropDraft(storage, key);
  return undefined;
};

/** Keeps a draft; false when the device does not let us, so that leaving has to warn. */
export const saveDraft = (storage: DraftStorage, key: string, values: DraftValues, nowMs: number): boolean => {
  try {
    storage.setItem(key, JSON.stringify({ savedAt: nowMs, values } satisfies Draft));
    return true;
  } catch {
    return false;
  }
};

export const dropDraft = (storage: DraftStorage, key: string): void => {
  try {
    storage.removeItem(key);
  } catch {
    // Storage is refused in some private modes: then there are no drafts.
  }
};

/** A field of the form as it is now; `options` where only certain values can be chosen. */
export interface PresentField {
  readonly name: string;
  readonly options?: readonly string[];
}

/** Splits a draft into what still fits the form and the labels of what does not. */
export const fitDraft = (draft: DraftValues, present: readonly PresentField[]): { readonly fits: Record<string, readonly string[]>; readonly misfits: string[] } => {
  const fields = new Map(present.map((field) => [field.name, field]));
  const fits: Record<string, readonly string[]> = {};
  const misfits: string[] = [];
  for (const [name, { label, values }] of Object.entries(draft)) {
    const field = fields.get(name);
    const kept = field ? values.filter((value) => !field.options || field.options.includes(value)) : [];
    if (field && (kept.length > 0 || values.length === 0)) fits[name] = kept;
    if (kept.length < values.length && values.some((value) => value !== '')) misfits.push(label);
  }
  return { fits, misfits };
};
