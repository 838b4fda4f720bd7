import { fieldKinds, type Entry, type FieldKind } from './body.ts';
import type { DraftValues, PresentField } from './draft.ts';

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;
const isControl = (element: Element): element is Control =>
  element instanceof HTMLInputElement || element instanceof HTMLSelectElement || element instanceof HTMLTextAreaElement;
const isChoice = (control: Control): control is HTMLInputElement => control instanceof HTMLInputElement && (control.type === 'checkbox' || control.type === 'radio');
const isFieldKind = (kind: string | undefined): kind is FieldKind => fieldKinds.some((known) => known === kind);

/** The form's fields by name, in the order of the page. */
const controlsOf = (form: HTMLFormElement): Map<string, Control[]> => {
  const fields = new Map<string, Control[]>();
  for (const element of Array.from(form.elements)) {
    if (!isControl(element) || element.name === '' || element.disabled || !isFieldKind(element.dataset.kind)) continue;
    fields.set(element.name, [...(fields.get(element.name) ?? []), element]);
  }
  return fields;
};

const valuesOf = (controls: readonly Control[]): string[] => controls.flatMap((control) => (isChoice(control) && !control.checked ? [] : [control.value]));

export const readForm = (form: HTMLFormElement): Entry[] =>
  [...controlsOf(form)].map(([name, controls]) => {
    const kind = controls[0]?.dataset.kind;
    return { name, kind: isFieldKind(kind) ? kind : 'text', values: valuesOf(controls) };
  });

/** What a draft keeps: all that a person typed or chose, not what the page put in. */
export const draftOf = (form: HTMLFormElement, labels: ReadonlyMap<string, string>): DraftValues =>
  Object.fromEntries([...controlsOf(form)].filter(([, [first]]) => first?.type !== 'hidden').map(([name, controls]) => [name, { label: labels.get(name) ?? name, values: valuesOf(controls) }]));

export const presentFields = (form: HTMLFormElement): PresentField[] =>
  [...controlsOf(form)].map(([name, controls]) => {
    const [first] = controls;
    if (first instanceof HTMLSelectElement) return { name, options: Array.from(first.options, (option) => option.value) };
    return first && isChoice(first) ? { name, options: controls.map((control) => control.value) } : { name };
  });

const changed = (control: Control): void => {
  control.dispatchEvent(new Event('input', { bubbles: true }));
  control.dispatchEvent(new Event('change', { bubbles: true }));
};

/** Writes values into the fields as if typed, so that parts of the page that depend on them follow. */
export const fillForm = (form: HTMLFormElement, values: Readonly<Record<string, readonly string[]>>): void => {
  for (const [name, controls] of controlsOf(form)) {
    const wanted = values[name];
    if (!wanted) continue;
    for (const control of controls) {
      if (isChoice(control)) {
        if (control.checked === wanted.includes(control.value)) continue;
        control.checked = !control.checked;
      } else {
        if (control.value === (wanted[0] ?? '')) continue;
        control.value = wanted[0] ?? '';
      }
      changed(control);
    }
  }
};

/** Back to what the page opened with. */
export const resetForm = (form: HTMLFormElement): void => {
  form.reset();
  for (const controls of controlsOf(form).values()) controls.forEach(changed);
};
