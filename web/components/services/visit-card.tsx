/** One enterprise of a specialist's day: until when, what for, where, whom to call, what was last, what is open. */
import { useState } from 'preact/hooks';
import { serviceRoutes, type Visit } from '../../../shared/contract/services.ts';
import { labelOf, useText } from '../../text.tsx';
import { useAction } from '../../use-action.ts';
import type { Body } from '../../use-query.ts';
import { MapLink } from '../fairs/map-link.tsx';
import { Problem } from '../problem.tsx';
import { NextVisit } from './next-visit.tsx';

/** Where a map service looks for an address. */
const mapOf = (address: string): string => `https://uri.amap.com/search?keyword=${encodeURIComponent(address)}`;

const Phone = ({ organisationId, visit }: { readonly organisationId: string; readonly visit: Visit }) => {
  const { contact: t } = useText('visits').day;
  const { state } = useText();
  const open = useAction(serviceRoutes.openServiceContact);
  const [shown, setShown] = useState<Body<typeof serviceRoutes.openServiceContact>>();
  const show = async (): Promise<void> => {
    const result = await open.run({ params: { organisationId, agreementId: visit.agreementId } });
    if (result.ok) setShown(result.body);
  };
  if (shown) return <p role="status">{shown.contactName ?? t.notGiven} {shown.contactPhone ? <a class="govuk-link" href={`tel:${shown.contactPhone}`}>{shown.contactPhone}</a> : t.notGiven}</p>;
  return (
    <>
      {open.problem && <Problem problem={open.problem} onRetry={() => void show()} />}
      <p><button type="button" class="app-link-button" aria-disabled={open.busy ? 'true' : undefined} onClick={() => void show()}>{open.busy ? state.busy : t.open}<span class="govuk-visually-hidden"> {visit.enterpriseName}</span></button> <span class="app-quiet">{t.help}</span></p>
    </>
  );
};

export const VisitCard = ({ organisationId, visit }: { readonly organisationId: string; readonly visit: Visit }) => {
  const { day: t } = useText('visits');
  const { codes, openCount } = useText('foundProblems');
  const { terms, date, list } = useText();
  const base = `/app/agency/${organisationId}/agreements/${visit.agreementId}/`;
  return (
    <article class="app-card" aria-labelledby={visit.agreementId}>
      <h3 class="govuk-heading-s" id={visit.agreementId}>{visit.enterpriseName}</h3>
      <NextVisit next={visit.next} />
      {visit.address !== '' && <p>{visit.address}<br /><MapLink href={mapOf(visit.address)} label={t.map} /></p>}
      <Phone organisationId={organisationId} visit={visit} />
      {visit.openProblems.length > 0 && (
        <>
          <p><a class="govuk-link" href={`${base}problems/`}>{openCount(visit.openProblems.length)}</a></p>
          <ul class="govuk-list govuk-list--bullet">{visit.openProblems.map(({ problem }) => <li key={problem.id}>{problem.code === 'other' ? problem.words : labelOf(codes, problem.code)} <span class="app-quiet">{date.day(problem.dueOn)}</span></li>)}</ul>
        </>
      )}
      <details class="govuk-details">
        <summary class="govuk-details__summary"><span class="govuk-details__summary-text">{t.last}<span class="govuk-visually-hidden"> {visit.enterpriseName}</span></span></summary>
        <div class="govuk-details__text">
          {visit.last.length === 0 && <p>{t.noLast}</p>}
          {visit.last.map(({ servedOn, items, done }) => <p key={`${servedOn}${done}`}><strong>{date.day(servedOn)} {list(items.map((item) => labelOf(terms.serviceItems, item)))}</strong><br />{done}</p>)}
        </div>
      </details>
      <p class="govuk-button-group">
        <a class="govuk-button" role="button" href={`${base}records/new/`}>{t.log}<span class="govuk-visually-hidden"> {visit.enterpriseName}</span></a>
        <a class="govuk-link" href={`${base}records/`}>{t.records}<span class="govuk-visually-hidden"> {visit.enterpriseName}</span></a>
      </p>
    </article>
  );
};
