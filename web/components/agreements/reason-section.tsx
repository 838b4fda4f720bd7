/**
 * A step that ends something and needs a reason, folded away until it is wanted.
 *   <ReasonSection title={t.title} route={…} params={…} rev={…} label={t.reason} submit={t.submit} onDone={…} />
 */
import type { ComponentChildren } from 'preact';
import type { Params, RouteDefinition } from '../../../shared/contract/route.ts';
import { Form } from '../form.tsx';
import { TextArea } from '../text-fields.tsx';

interface ReasonSectionProps<R extends RouteDefinition> {
  readonly title: string;
  readonly route: R;
  readonly params: Params<R>;
  readonly rev: number;
  /** Further constant parts of the body. */
  readonly fixed?: Readonly<Record<string, unknown>>;
  readonly label: string;
  readonly submit: string;
  readonly onDone: () => void;
  readonly children?: ComponentChildren;
}

export const ReasonSection = <R extends RouteDefinition>({ title, route, params, rev, fixed, label, submit, onDone, children }: ReasonSectionProps<R>) => (
  <details class="govuk-details app-no-print">
    <summary class="govuk-details__summary"><span class="govuk-details__summary-text">{title}</span></summary>
    <div class="govuk-details__text">
      <Form route={route} params={params} fixed={{ rev, ...fixed }} submit={submit} danger onDone={onDone}>
        {children}
        <TextArea name="reason" label={label} rows={3} maxLength={500} />
      </Form>
    </div>
  </details>
);
