/**
 * What somebody else changed while a person was filling in the terms: field by field, theirs or mine, then merged.
 *   <Meanwhile base={base} mine={readMine()} theirs={theirs} by="…" specialists={…} onMerge={(fields) => …} />
 */
import { useEffect, useRef, useState } from 'preact/hooks';
import { meetingsOf, type DraftTerms, type TermField } from '../../../shared/domain/terms-changes.ts';
import { useText } from '../../text.tsx';
import { SummaryList } from '../summary-list.tsx';
import { TermValue, useTermLabels } from './term-value.tsx';

interface MeanwhileProps {
  readonly base: DraftTerms;
  readonly mine: DraftTerms;
  readonly theirs: DraftTerms;
  /** Who saved it and when, in words. */
  readonly by: string;
  readonly specialists: readonly { readonly personId: string; readonly name: string }[];
  /** The fields to take as the other has them. */
  readonly onMerge: (theirs: readonly TermField[]) => void;
}

export const Meanwhile = ({ base, mine, theirs, by, specialists, onMerge }: MeanwhileProps) => {
  const { meanwhile: t } = useText('agreementTerms');
  const labelOf = useTermLabels();
  const meetings = meetingsOf(base, mine, theirs);
  // What only the other changed is taken, what both changed is kept as typed, until the person says otherwise.
  const [turned, setTurned] = useState<readonly TermField[]>([]);
  const taken = meetings.filter(({ field, both }) => both === turned.includes(field)).map(({ field }) => field);
  const box = useRef<HTMLElement>(null);
  useEffect(() => box.current?.focus(), []);
  const choose = (field: TermField, takeTheirs: boolean, both: boolean) => setTurned((before) => [...before.filter((one) => one !== field), ...(takeTheirs === both ? [field] : [])]);
  return (
    <section class="app-conflicts" aria-labelledby="meanwhile" tabIndex={-1} ref={box}>
      <h3 class="govuk-heading-m" id="meanwhile">{t.title}</h3>
      <p>{by} {meetings.length > 0 ? t.lead : t.sameTerms}</p>
      {meetings.map(({ field, both }) => (
        <fieldset class="govuk-fieldset app-meeting" key={field}>
          <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">{labelOf(field)}</legend>
          <SummaryList rows={[{ name: t.was, value: <TermValue field={field} draft={base} specialists={specialists} /> }, { name: t.theirs, value: <TermValue field={field} draft={theirs} specialists={specialists} /> }, both && { name: t.mine, value: <TermValue field={field} draft={mine} specialists={specialists} /> }]} />
          <div class="govuk-radios govuk-radios--small govuk-radios--inline">
            {([true, false] as const).map((takeTheirs) => (
              <div class="govuk-radios__item" key={String(takeTheirs)}>
                <input class="govuk-radios__input" type="radio" id={`meeting-${field}-${takeTheirs}`} name={`meeting-${field}`} checked={taken.includes(field) === takeTheirs} onChange={() => choose(field, takeTheirs, both)} />
                <label class="govuk-label govuk-radios__label" for={`meeting-${field}-${takeTheirs}`}>{takeTheirs ? t.takeTheirs : t.keepMine}</label>
              </div>
            ))}
          </div>
        </fieldset>
      ))}
      <button type="button" class="govuk-button" onClick={() => onMerge(taken)}>{meetings.length > 0 ? t.merge : t.goOn}</button>
    </section>
  );
};
