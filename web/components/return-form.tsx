/**
 * An officer returns something with a reason beside each field concerned.
 *   <ReturnForm route={…} params={…} rev={item.rev} fields={[{ pointer: '/contactPhone', label: '联系电话' }]} submit={t.return} draft="return-…" onDone={…} />
 */
import type { Params, RouteDefinition } from '../../shared/contract/route.ts';
import type { Body } from '../use-query.ts';
import { Form } from './form.tsx';
import { TextField } from './text-fields.tsx';
import { useText } from '../text.tsx';

interface ReturnFormProps<R extends RouteDefinition> {
  readonly route: R;
  readonly params: Params<R>;
  readonly rev: number;
  readonly fields: readonly { readonly pointer: string; readonly label: string }[];
  readonly submit: string;
  readonly draft: string;
  readonly onDone: (reply: Body<R>) => void;
}

/** Reasons are typed into fields of their own and sent as one list of pointers and reasons. */
const reasonsOf = (body: Readonly<Record<string, unknown>>, fields: ReturnFormProps<RouteDefinition>['fields']) => {
  const typed = (body.because ?? {}) as Readonly<Record<string, unknown>>;
  return fields.flatMap(({ pointer }, index) => {
    const reason = typed[`field${index}`];
    return typeof reason === 'string' ? [{ pointer, reason }] : [];
  });
};

export const ReturnForm = <R extends RouteDefinition>({ route, params, rev, fields, submit, draft, onDone }: ReturnFormProps<R>) => {
  const { oneReason } = useText().form;
  return (
    <Form route={route} params={params} draft={draft} submit={submit} danger elsewhere={{ reasons: { label: '', says: { required: oneReason, 'too-few': oneReason } } }} onDone={onDone} fixed={(body) => ({ rev, action: 'return', reasons: reasonsOf(body, fields) })}>
      {fields.map(({ pointer, label }, index) => <TextField key={pointer} name={`because/field${index}`} label={label} optional maxLength={500} />)}
    </Form>
  );
};
