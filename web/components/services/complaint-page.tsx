/**
 * One complaint: what it says, how it stands, what was done, and what the reader may do.
 *   <ComplaintPage query={useQuery(…)} organisationId={organisationId} side="enterprise" />
 */
import { useState } from 'preact/hooks';
import type { ShownComplaint } from '../../../shared/contract/services.ts';
import { useFormat } from '../../format.ts';
import { labelOf, useText } from '../../text.tsx';
import type { Query } from '../../use-query.ts';
import { PageTitle } from '../page-title.tsx';
import { Ready } from '../problem.tsx';
import { SummaryList } from '../summary-list.tsx';
import { Tag } from '../tag.tsx';
import { Timeline } from '../timeline.tsx';
import { ComplaintActions } from './complaint-actions.tsx';

export type ComplaintReader = 'enterprise' | 'agency' | 'bureau';
interface ComplaintPageProps {
  readonly query: Query<ShownComplaint>;
  readonly organisationId?: string;
  readonly side: ComplaintReader;
}

const Facts = ({ complaint, side }: { readonly complaint: ShownComplaint['complaint']; readonly side: ComplaintReader }) => {
  const t = useText('complaints');
  const { record } = useText('visits');
  const { day, dayOf } = useFormat();
  const signed = (words: string, name: string, at: string) => <>{words} <span class="app-quiet">{name} {dayOf(at)}</span></>;
  const records = side === 'bureau' ? '/app/bureau' : `/app/${side}/${side === 'agency' ? complaint.agencyId : complaint.enterpriseId}`;
  return (
    <>
      <p><Tag status={complaint.status} labels={t.status} /> {(complaint.status === 'filed' || complaint.status === 'handling') && t.dueBy(day(complaint.dueOn))}</p>
      <SummaryList
        rows={[
          { name: t.field.about, value: labelOf(t.about, complaint.about) },
          { name: t.field.words, value: signed(complaint.words, complaint.filed.name, complaint.filed.at) },
          { name: t.aboutRecord, value: <a class="govuk-link" href={`${records}/agreements/${complaint.agreementId}/records/${complaint.recordId === undefined ? '' : `${complaint.recordId}/`}`}>{complaint.recordId === undefined ? record.back : t.aboutRecord}</a> },
          complaint.view !== undefined && { name: t.agencyView, value: signed(complaint.view.words, complaint.view.given.name, complaint.view.given.at) },
          complaint.steps.length > 0 && { name: t.steps, value: <ul class="govuk-list">{complaint.steps.map(({ words, noted }) => <li key={noted.at}>{signed(words, noted.name, noted.at)}</li>)}</ul> },
          complaint.answer !== undefined && { name: t.answer, value: <><strong>{labelOf(t.outcomes, complaint.answer.outcome)}</strong> {signed(complaint.answer.words, complaint.answer.given.name, complaint.answer.given.at)}</> },
        ]}
      />
      {side !== 'agency' && <p class="app-quiet">{complaint.shown ? t.shown(dayOf(complaint.shown.at)) : t.hidden}</p>}
      {complaint.handler && <p class="app-quiet">{t.handledBy(complaint.handler.name)}</p>}
    </>
  );
};

export const ComplaintPage = ({ query, organisationId, side }: ComplaintPageProps) => {
  const t = useText('complaints');
  const [said, setSaid] = useState('');
  const about = query.data?.complaint;
  return (
    <div>
      <PageTitle caption={about && (side === 'enterprise' ? undefined : about.enterpriseName)}>{about ? t.one(about.agencyName) : t.title}</PageTitle>
      <p role="status">{said}</p>
      <Ready query={query}>
        {(shown) => (
          <>
            <Facts complaint={shown.complaint} side={side} />
            <ComplaintActions key={shown.complaint.rev} shown={shown} organisationId={organisationId} onDone={(action) => { setSaid(t.said[action] ?? ''); query.reload(); }} />
            <h2 class="govuk-heading-m">{t.history}</h2>
            <Timeline entries={shown.history.map((line) => ({ key: `${line.at}${line.action}`, at: line.at, title: labelOf(t.events, line.action), by: line.byName }))} />
          </>
        )}
      </Ready>
    </div>
  );
};
