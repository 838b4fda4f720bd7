/**
 * The form of a calculator and its result. It works on the reader's device; what is typed is kept in the address, so that
 * a reload loses nothing and the address can be passed on.
 *   <CalculatorForm id="overtime" names={names} judge={judge} fields={(typed) => <>…</>} outcome={(pay) => <Verdict …>…</Verdict>} />
 */
import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { FieldError } from '../../../../shared/domain/result.ts';
import { ErrorSummary } from '../../../components/error-summary.tsx';
import { fieldId, FormContext, useWording, type FieldFacts } from '../../../form/context.ts';
import { Remark } from '../../../components/remark.tsx';
import { useText } from '../../../text.tsx';
import { TypedContext } from './fields.tsx';
import type { Judged } from './reading.ts';
import { Takeaway } from './takeaway.tsx';
import { fragmentOf, typedIn, typedOf, type Typed } from './typed.ts';

interface CalculatorFormProps<R> {
  readonly id: string;
  /** The fields, in their order on the page. */
  readonly names: readonly string[];
  readonly judge: (typed: Typed) => Judged<R>;
  /** Fields may come and go with what is typed. */
  readonly fields: (typed: Typed) => ComponentChildren;
  readonly outcome: (result: R, typed: Typed) => ComponentChildren;
}

interface State<R> {
  readonly typed: Typed;
  readonly errors: ReadonlyMap<string, FieldError>;
  readonly result?: R;
  /** Counts submissions: each moves the focus. */
  readonly turn: number;
  /** Counts addresses taken over: the form is then made anew. */
  readonly form: number;
}

const begun: State<never> = { typed: {}, errors: new Map(), turn: 0, form: 0 };

const keep = (typed: Typed): void => {
  const fragment = fragmentOf(typed);
  // What is too long for an address stays on the page only.
  history.replaceState(history.state, '', fragment || location.pathname);
};

export const CalculatorForm = <R,>({ id, names, judge, fields, outcome }: CalculatorFormProps<R>) => {
  const t = useText('calculation');
  const word = useWording();
  const [state, setState] = useState<State<R>>(begun);
  const facts = useRef(new Map<string, FieldFacts>()).current;
  const form = useRef<HTMLFormElement>(null);
  const section = useRef<HTMLElement>(null);
  const scope = useMemo(() => ({ id, errors: state.errors, fields: facts }), [id, state.errors, facts]);

  // At once, not after the next paint: a submission that waited for the scripts comes right behind.
  useLayoutEffect(() => {
    const take = (): void => {
      if (!location.hash.includes('=')) return;
      const typed = typedOf(location.hash, names);
      const judged = judge(typed);
      // What an address leaves out is no error of the reader's.
      setState((before) => ({ typed, errors: new Map(), result: judged.ok ? judged.result : undefined, turn: before.turn, form: before.form + 1 }));
    };
    take();
    addEventListener('hashchange', take);
    return () => removeEventListener('hashchange', take);
  }, []);
  useEffect(() => {
    if (state.turn > 0 && state.errors.size === 0) section.current?.focus();
  }, [state.turn]);

  /** What is typed now, with what was typed in fields that have gone; the address keeps what is shown. */
  const held = (): Typed => {
    if (!form.current) return state.typed;
    const shown = typedIn(form.current, names);
    keep(shown);
    return { ...state.typed, ...shown };
  };
  const note = (): void => {
    const typed = held();
    setState((before) => ({ ...before, typed }));
  };
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const typed = held();
    const judged = judge(typed);
    setState((before) => ({
      ...before, typed, turn: before.turn + 1,
      errors: judged.ok ? new Map() : new Map(judged.errors.map((error) => [error.pointer.slice(1), error])),
      result: judged.ok ? judged.result : undefined,
    }));
  };
  const items = names.flatMap((name) => {
    const error = state.errors.get(name);
    return error ? [{ text: word(error, facts.get(name) ?? { label: '', choice: false }), href: `#${fieldId(id, name)}` }] : [];
  });
  return (
    <>
      <FormContext.Provider value={scope}>
        {items.length > 0 && <ErrorSummary title={t.toCorrect} items={items} turn={state.turn} />}
        <form key={state.form} ref={form} class="app-no-print" noValidate onSubmit={submit} onChange={note}>
          <TypedContext.Provider value={state.typed}>{fields(state.typed)}</TypedContext.Provider>
          {typeof BigInt === 'undefined' ? <Remark>{t.tooOld}</Remark> : <button class="govuk-button" type="submit">{t.calculate}</button>}
        </form>
      </FormContext.Provider>
      {state.result !== undefined && (
        <section ref={section} tabIndex={-1} class="app-outcome" aria-label={t.result}>
          {outcome(state.result, state.typed)}
          <Takeaway form={form} labels={facts} names={names} typed={state.typed} />
        </section>
      )}
    </>
  );
};
