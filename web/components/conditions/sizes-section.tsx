/**
 * An enterprise's size year by year, with figures, evidence and what stood before; officers check a year's figures.
 *   <SizesSection view={view} organisationId={organisationId} open={open} onOpen={…} onDone={…} />
 */
import { partyRoutes, type ConditionsView, type SizeView } from '../../../shared/contract/parties.ts';
import { FINDING_NOTE } from '../../../shared/domain/condition-names.ts';
import type { SizeFigures } from '../../../shared/domain/party.ts';
import { useFormat } from '../../format.ts';
import { labelOf, useText } from '../../text.tsx';
import { RadiosField } from '../choice-fields.tsx';
import { DataTable } from '../data-table.tsx';
import { Form } from '../form.tsx';
import { FileList } from '../file-list.tsx';
import { TextArea } from '../text-fields.tsx';

interface SizesProps {
  readonly view: ConditionsView;
  /** The acting organisation; absent for officers. */
  readonly organisationId?: string;
  /** Whether the officer's form is open: one form of the page at a time. */
  readonly open: boolean;
  readonly onOpen: () => void;
  readonly onDone: (said: string) => void;
}

const useFigures = () => {
  const { sizes: t } = useText('conditions');
  return ({ employees, revenueWan = '', assetsWan = '' }: SizeFigures): string => t.of(employees === undefined ? '' : String(employees), revenueWan, assetsWan);
};

const Verdict = ({ size: { result, judged } }: { readonly size: SizeView }) => {
  const { sizes: t } = useText('conditions');
  const { terms } = useText();
  const small = judged ? judged.outcome === 'met' : result.smallOrMicro;
  return <>{result.grade ? labelOf(terms.sizes, result.grade) : t.undecided}{small !== null && `（${small ? t.small : t.notSmall}）`}</>;
};

/** By the two latest years: whether the enterprise has outgrown small size, and what that means by the ruleset. */
const Outgrown = ({ view: { sizes, ruleset } }: Pick<SizesProps, 'view'>) => {
  const { sizes: t } = useText('conditions');
  const [latest] = sizes;
  const small = latest?.judged ? latest.judged.outcome === 'met' : latest?.result.smallOrMicro;
  if (small !== false) return null;
  return <div class="govuk-inset-text"><p>{t.outgrown}</p><p>{ruleset.outgrown === 'tested-at-claim' ? t.outgrownAtClaim : t.outgrownAtStart}</p></div>;
};

const Earlier = ({ size: { year, earlier } }: { readonly size: SizeView }) => {
  const { sizes: t } = useText('conditions');
  const { dayOf } = useFormat();
  const figures = useFigures();
  if (earlier.length === 0) return null;
  return (
    <details class="govuk-details">
      <summary class="govuk-details__summary"><span class="govuk-details__summary-text">{t.earlier(year)}</span></summary>
      <ul class="govuk-details__text govuk-list">{earlier.map((one) => <li key={one.given.at}>{dayOf(one.given.at)} {one.given.name}：{figures(one.figures)}</li>)}</ul>
    </details>
  );
};

const CheckLatest = ({ view: { organisationId: targetId, sizes: [latest] }, open, onOpen, onDone }: SizesProps) => {
  const { sizes: t } = useText('conditions');
  if (!latest) return null;
  if (!open) return <p class="app-no-print"><button type="button" class="app-link-button" onClick={onOpen}>{t.judge}（{latest.year}）</button></p>;
  return (
    <Form key={latest.rev ?? 0} route={partyRoutes.judgeSize} params={{ targetId, calendarYear: String(latest.year) }} fixed={{ rev: latest.rev ?? 0 }} draft={`judge-size-${targetId}-${latest.year}`} submit={t.judgeSubmit} onDone={() => onDone(t.judgeDone)}>
      <RadiosField name="outcome" label={`${t.judge}（${latest.year}）`} options={[{ value: 'met', label: t.judgeMet }, { value: 'unmet', label: t.judgeUnmet }]} />
      <TextArea name="note" label={t.judgeNote} rows={3} maxLength={FINDING_NOTE} />
    </Form>
  );
};

export const SizesSection = (props: SizesProps) => {
  const { view, organisationId } = props;
  const { sizes: t } = useText('conditions');
  const { dayOf } = useFormat();
  const figures = useFigures();
  return (
    <section>
      <h2 class="govuk-heading-m">{t.title}</h2>
      <p>{t.lead}</p>
      <Outgrown view={view} />
      {view.sizes.length === 0 ? <p>{t.none}</p> : (
        <DataTable
          caption={t.title}
          captionHidden
          rows={view.sizes}
          rowKey={({ year }) => String(year)}
          columns={[
            { label: t.year, cell: ({ year }) => year },
            { label: t.grade, cell: (size) => <Verdict size={size} /> },
            { label: t.figures, cell: (size) => figures(size.figures) },
            { label: t.given, cell: ({ given }) => `${given.name} ${dayOf(given.at)}` },
            { label: t.files, cell: ({ uploads }) => (uploads.length ? <FileList files={uploads} organisationId={organisationId} /> : '') },
            { label: t.checked, cell: ({ judged }) => (judged ? `${t.judged(judged.name, dayOf(judged.at))}：${judged.note}` : '') },
          ]}
        />
      )}
      {view.sizes.map((size) => <Earlier key={size.year} size={size} />)}
      {view.actions.includes('judge') && <CheckLatest {...props} />}
    </section>
  );
};
