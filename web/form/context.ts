import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { FieldError } from '../../shared/domain/result.ts';
import { knownText, useLanguage, useText } from '../text.tsx';

/** Words in place of the general ones for a kind of error: `{ 'invalid-format': '请填写 18 位代码' }`. */
export type Says = Readonly<Record<string, string>>;

/** What a form needs to know of a field in order to word its error. */
export interface FieldFacts {
  readonly label: string;
  /** Chosen, not typed: a missing one is worded so. */
  readonly choice: boolean;
  /** What a wrong format is called here, where there is a better word: `not-a-phone`. */
  readonly formatKind?: string;
  readonly says?: Says;
}

export interface FormScope {
  readonly id: string;
  readonly errors: ReadonlyMap<string, FieldError>;
  readonly fields: Map<string, FieldFacts>;
}

export const FormContext = createContext<FormScope>({ id: 'form', errors: new Map(), fields: new Map() });

/** Words an error of a field; in general terms while the words are not there, as without a network. */
export const useWording = (): ((error: FieldError, field: FieldFacts) => string) => {
  const { checkField } = useText().state;
  const language = useLanguage();
  const fieldErrors = knownText(language, 'fieldErrors') ?? knownText(language, 'problems')?.fieldErrors;
  return (error, { label, choice, formatKind, says }) => {
    const kind = error.kind === 'required' && choice ? 'required-choice' : error.kind === 'invalid-format' ? (formatKind ?? error.kind) : error.kind;
    const word = fieldErrors?.[kind] ?? fieldErrors?.['invalid-format'];
    return says?.[error.kind] ?? word?.(label, error.facts ?? {}) ?? checkField(label);
  };
};

export interface FieldState {
  readonly id: string;
  readonly hintId?: string;
  readonly errorId?: string;
  readonly message?: string;
  /** For `aria-describedby`. */
  readonly describedBy?: string;
}

export const fieldId = (formId: string, name: string): string => `${formId}-${name.replace(/\//g, '-')}`;

/** Makes a field known to its form and answers its ids and its error. */
export const useField = (name: string, facts: FieldFacts, hint: unknown): FieldState => {
  const scope = useContext(FormContext);
  const word = useWording();
  scope.fields.set(name, facts);
  const error = scope.errors.get(name);
  const id = fieldId(scope.id, name);
  const hintId = hint ? `${id}-hint` : undefined;
  const errorId = error ? `${id}-error` : undefined;
  return { id, hintId, errorId, message: error && word(error, facts), describedBy: [hintId, errorId].filter(Boolean).join(' ') || undefined };
};
