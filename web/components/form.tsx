/**
 * A form for one declared route: reads its fields, checks them by the route's body schema, sends, and shows what is wrong
 * (here or by the service) beside the fields and in a summary. What is typed is kept as a draft until it is accepted.
 *   <Form route={fairRoutes.signUp} params={{ organisationId, fairId }} draft={`sign-up-${fairId}`} submit={t.submit}
 *     fixed={{ rev: saved.rev }} returned={saved.reasons} onDone={(reply) => route(`/app/…`)}>
 *     <TextField name="contactName" label={t.contactName} />
 *   </Form>
 */
import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { CallInput } from '../../shared/contract/client.ts';
import type { Body as RequestBody, Params, RouteDefinition } from '../../shared/contract/route.ts';
import type { FieldError } from '../../shared/domain/result.ts';
import { fieldOf, type Fixed } from '../form/body.ts';
import { loadCheck } from '../form/check-later.ts';
import { fieldId, FormContext, useWording, type FieldFacts, type Says } from '../form/context.ts';
import { readForm, resetForm } from '../form/dom.ts';
import { useDraft } from '../form/use-draft.ts';
import { loadFailureWords, useFailureWords, useProblemText } from '../failure-words.ts';
import { useLanguage, useText } from '../text.tsx';
import { useAction, type OutboxAction } from '../use-action.ts';
import type { Body, Failure } from '../use-query.ts';
import { ErrorSummary, type ErrorItem } from './error-summary.tsx';

interface FormProps<R extends RouteDefinition> {
  readonly route: R;
  readonly params?: Params<R>;
  /** Added to the body: a constant part, or what follows from the fields. */
  readonly fixed?: Fixed;
  /** A name for the draft, unique among this person's forms; without it nothing is kept. */
  readonly draft?: string;
  /** Why an officer returned it, field by field. */
  readonly returned?: readonly { readonly pointer: string; readonly reason: string }[];
  readonly submit: string;
  /** Beside the submit button. */
  readonly aside?: ComponentChildren;
  readonly danger?: boolean;
  /** How what has no field of its own in this form is called, by its pointer without the first slash. */
  readonly elsewhere?: Readonly<Record<string, { readonly label: string; readonly says?: Says }>>;
  readonly onDone: (reply: Body<R>) => void;
  /** Where it waits without a network: the form's own action otherwise. */
  readonly outbox?: OutboxAction<R>;
  /** It waits on this device. */
  readonly onStored?: () => void;
  /** The service refused: what was sent, and how to drop its draft where it is done in another way. */
  readonly onRefused?: (problem: Failure, sent: RequestBody<R>, forget: () => void) => void;
  readonly children?: ComponentChildren;
}

interface Placed {
  readonly byField: ReadonlyMap<string, FieldError>;
  /** Errors that belong to no field of this form. */
  readonly stray: readonly FieldError[];
  /** What failed as a whole. */
  readonly problem?: Failure;
}
const clean: Placed = { byField: new Map(), stray: [] };

const asReturned = (returned: FormProps<RouteDefinition>['returned']): FieldError[] => (returned ?? []).map(({ pointer, reason }) => ({ pointer, kind: 'returned', facts: { reason } }));

export const Form = <R extends RouteDefinition>({ route, params, fixed, draft, returned, submit, aside, danger, elsewhere, onDone, onRefused, outbox, onStored, children }: FormProps<R>) => {
  const t = useText();
  const language = useLanguage();
  const [touched, setTouched] = useState(false);
  // Whoever begins to fill in a form needs its check and maybe the words, and has them then even if the network goes.
  useFailureWords(touched);
  useEffect(() => {
    if (touched) loadCheck(route).catch(() => undefined);
    if (touched && outbox) void import('../outbox/outbox.ts').catch(() => undefined);
  }, [touched, route]);
  const sending = useRef(false);
  const word = useWording();
  const element = useRef<HTMLFormElement>(null);
  const fields = useRef(new Map<string, FieldFacts>()).current;
  const own = useAction(route);
  const action: OutboxAction<R> = outbox ?? own;
  const kept = useDraft(element, draft, fields);
  const [placed, setPlaced] = useState(clean);
  const problemText = useProblemText(placed.problem !== undefined);
  const [turn, setTurn] = useState(0);

  /** Puts each error at its field, in the order of the page; what belongs to none stands in the summary alone. */
  const place = async (errors: readonly FieldError[], problem?: Failure): Promise<void> => {
    await loadFailureWords(language);
    const names = element.current ? readForm(element.current).map(({ name }) => name) : [];
    const at = errors.map((error) => ({ error, name: fieldOf(error.pointer, names) }));
    const byField = new Map(names.flatMap((name) => at.filter((one) => one.name === name).slice(0, 1).map(({ error }) => [name, error] as const)));
    const stray = at.filter(({ name }) => !name).map(({ error }) => error);
    setPlaced({ byField, stray, problem });
  };
  useEffect(() => {
    if (returned?.length) void place(asReturned(returned));
  }, [returned]);

  const send = async (): Promise<void> => {
    const check = await loadCheck(route);
    if (!element.current) return;
    const checked = check(readForm(element.current), fixed);
    if (!checked.ok) {
      await place(checked.errors);
      setTurn((before) => before + 1);
      return;
    }
    const body = checked.body as RequestBody<R>;
    const result = await action.run({ params, body } as Partial<CallInput<R>> as CallInput<R>, kept.save());
    if ('stored' in result) {
      setPlaced(clean);
      onStored?.();
      return;
    }
    if (result.ok) {
      kept.forget();
      setPlaced(clean);
      onDone(result.body as Body<R>);
      return;
    }
    const { problem } = result;
    onRefused?.(problem, body, kept.forget);
    await place(problem.errors ?? [], problem.errors?.length ? undefined : problem);
    setTurn((before) => before + 1);
  };

  const submitted = (event: SubmitEvent): void => {
    event.preventDefault();
    if (sending.current) return;
    sending.current = true;
    const unsent = (): Promise<void> => place([], { kind: 'unavailable', retry: true });
    void send().catch(unsent).finally(() => {
      sending.current = false;
    });
  };

  const scope = useMemo(() => ({ id: route.id, errors: placed.byField, fields }), [route.id, placed, fields]);
  const items: ErrorItem[] = [
    ...(placed.problem ? [{ text: problemText(placed.problem.kind) }] : []),
    ...placed.stray.map((error) => ({ text: word(error, { label: fields.get(error.pointer.slice(1))?.label ?? '', choice: false, ...elsewhere?.[error.pointer.slice(1)] }) })),
    ...[...placed.byField].map(([name, error]) => ({ text: word(error, fields.get(name) ?? { label: name, choice: false }), href: `#${fieldId(route.id, name)}` })),
  ];
  return (
    <FormContext.Provider value={scope}>
      {items.length > 0 && turn > 0 && <ErrorSummary title={placed.problem && t.form.notSent} items={items} turn={turn} />}
      {kept.restored && (
        <div class="govuk-inset-text" role="status">
          {t.form.draftRestored} {kept.restored.misfits.length > 0 && t.form.draftChanged(t.list(kept.restored.misfits))}{' '}
          <button type="button" class="app-link-button" onClick={() => { if (element.current) resetForm(element.current); kept.forget(); }}>{t.form.draftDiscard}</button>
        </div>
      )}
      <form ref={element} noValidate onSubmit={submitted} onFocusIn={() => setTouched(true)} onInput={kept.noteInput} onChange={kept.noteInput}>
        {children}
        <div class="govuk-button-group">
          <button class={`govuk-button${danger ? ' govuk-button--warning' : ''}`} type="submit" aria-disabled={action.busy ? 'true' : undefined}>{action.busy ? t.state.busy : submit}</button>
          {aside}
        </div>
        {draft && <p class="app-quiet app-no-print">{t.form.draftKept}</p>}
      </form>
    </FormContext.Provider>
  );
};
