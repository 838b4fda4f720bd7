import { useState } from 'preact/hooks';
import { partyRoutes } from '../../../shared/contract/parties.ts';
import { CERTIFIED_STAFF_REQUIRED } from '../../../shared/domain/qualification-rules.ts';
import { NoticeBanner } from '../../components/notices.tsx';
import { PageTitle } from '../../components/page-title.tsx';
import { StaffCard } from '../../components/parties/staff-card.tsx';
import { StaffForm } from '../../components/parties/staff-form.tsx';
import { Problem, Ready } from '../../components/problem.tsx';
import { useText } from '../../text.tsx';
import { useAction } from '../../use-action.ts';
import { useQuery } from '../../use-query.ts';
import type { PageProps } from '../page.ts';

const Leaving = ({ organisationId, staffId, onDone }: { readonly organisationId: string; readonly staffId: string; readonly onDone: (said: string) => void }) => {
  const { staff: t } = useText('qualification');
  const remove = useAction(partyRoutes.removeStaff);
  const leave = async (): Promise<void> => {
    if ((await remove.run({ params: { organisationId, staffId } })).ok) onDone(t.removed);
  };
  return (
    <details class="govuk-details app-no-print">
      <summary class="govuk-details__summary"><span class="govuk-details__summary-text">{t.remove}</span></summary>
      <div class="govuk-details__text">
        {remove.problem && <Problem problem={remove.problem} />}
        <p>{t.removed}</p>
        <button type="button" class="govuk-button govuk-button--warning" aria-disabled={remove.busy ? 'true' : undefined} onClick={() => void leave()}>{t.confirmRemove}</button>
      </div>
    </details>
  );
};

/** `/app/agency/:organisationId/staff/`: certified staff, who counts and who does not and why; to be named, changed and seen off. One form is open at a time. */
const StaffPage = ({ params: { organisationId = '' } }: PageProps) => {
  const t = useText('qualification');
  const { action } = useText();
  const query = useQuery(partyRoutes.showOrganisation, { params: { organisationId } });
  const [said, setSaid] = useState('');
  const [changing, setChanging] = useState('');
  const done = (words: string): void => {
    setSaid(words);
    setChanging('');
    query.reload();
  };
  return (
    <div>
      <PageTitle>{t.staffTitle}</PageTitle>
      {said && <NoticeBanner title={said} />}
      <p>{t.staff.lead}</p>
      <p><a class="govuk-link" href={`/app/agency/${organisationId}/qualification/`}>{t.title}</a></p>
      <Ready query={query}>
        {({ staff }) => {
          const active = staff.filter(({ status }) => status === 'active');
          const left = staff.filter(({ status }) => status === 'left');
          return (
            <>
              <p>{t.counting(active.filter(({ counts }) => counts).length)}</p>
              {active.length === 0 && <p>{t.staff.none}</p>}
              {active.map((one) => (
                <StaffCard key={one.id} staff={one} organisationId={organisationId}>
                  {changing === one.id ? (
                    <>
                      <StaffForm organisationId={organisationId} staff={one} onDone={() => done(t.staff.changed)} />
                      <p><button type="button" class="app-link-button" onClick={() => setChanging('')}>{action.cancel}</button></p>
                    </>
                  ) : (
                    <p class="app-no-print"><button type="button" class="app-link-button" onClick={() => setChanging(one.id)}>{t.staff.changeTitle}<span class="govuk-visually-hidden"> {one.name}</span></button></p>
                  )}
                  <Leaving organisationId={organisationId} staffId={one.id} onDone={done} />
                </StaffCard>
              ))}
              <details class="govuk-details app-no-print" open={active.length < CERTIFIED_STAFF_REQUIRED}>
                <summary class="govuk-details__summary"><span class="govuk-details__summary-text">{t.staff.add}</span></summary>
                <div class="govuk-details__text"><StaffForm key={staff.length} organisationId={organisationId} onDone={() => done(t.staff.added)} /></div>
              </details>
              {left.length > 0 && (
                <details class="govuk-details">
                  <summary class="govuk-details__summary"><span class="govuk-details__summary-text">{t.staff.showLeft(left.length)}</span></summary>
                  <div class="govuk-details__text">{left.map((one) => <p key={one.id}>{one.name} · {one.certificateNumber} {one.reason}</p>)}</div>
                </details>
              )}
            </>
          );
        }}
      </Ready>
    </div>
  );
};
export default StaffPage;
