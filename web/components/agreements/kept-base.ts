import type { DraftTerms } from '../../../shared/domain/terms-changes.ts';
import { dropDraft, readDraft, saveDraft } from '../../form/draft.ts';
import { currentSession } from '../../session.ts';

/** What a person began to change: the terms they had before them, and of which revision. */
export interface Base {
  readonly rev: number;
  readonly draft: DraftTerms;
}

/** The name of the draft of a person's changes to one revision: another revision is another base. */
export const draftName = (agreementId: string, rev: number): string => `terms-${agreementId}-${rev}`;

const storageKey = (name: string): string => `draft:${currentSession()?.person.id ?? ''}:${name}`;
const baseKey = (agreementId: string): string => storageKey(`terms-base-${agreementId}`);
// Written by this module alone: what has its parts is one.
const isBase = (value: unknown): value is Base => typeof value === 'object' && value !== null && 'rev' in value && 'draft' in value;

/** The base of changes that were typed on this device and not saved, so that whoever comes back meets what changed since. */
export const readBase = (agreementId: string): Base | undefined => {
  const [text = ''] = readDraft(localStorage, baseKey(agreementId), Date.now())?.values.base?.values ?? [];
  try {
    const value: unknown = JSON.parse(text);
    return isBase(value) && readDraft(localStorage, storageKey(draftName(agreementId, value.rev)), Date.now()) ? value : undefined;
  } catch {
    return undefined;
  }
};

export const keepBase = (agreementId: string, base: Base): void => {
  saveDraft(localStorage, baseKey(agreementId), { base: { label: '', values: [JSON.stringify(base)] } }, Date.now());
};

/** Forgets the base, and with it the typed changes of that revision. */
export const dropBase = (agreementId: string, rev: number): void => {
  dropDraft(localStorage, storageKey(draftName(agreementId, rev)));
  dropDraft(localStorage, baseKey(agreementId));
};
