import { useState } from 'preact/hooks';
import { partyRoutes } from '../../../shared/contract/parties.ts';
import { CERTIFIED_STAFF_REQUIRED } from '../../../shared/domain/qualification-rules.ts';
import type { OrganisationFile } from '../../../shared/contract/parties.ts';
import { ChangedLines } from '../../components/parties/changed-lines.tsx';
import { Form } from '../../components/form.tsx';
import { NoticeBanner } from '../../components/notices.tsx';
import { PageTitle } from '../../components/page-title.tsx';
import { PapersTable } from '../../components/parties/papers-table.tsx';
import { PartyHistory } from '../../components/parties/party-history.tsx';
import { QualificationForm } from '../../components/parties/qualification-form.tsx';
import { Standing } from '../../components/parties/standing.tsx';
import { Ready } from '../../components/problem.tsx';
import { useText } from '../../text.tsx';
import { useQuery } from '../../use-query.ts';
import type { PageProps } from '../page.ts';

interface WritingProps {
  readonly file: OrganisationFile;
  readonly organisationId: string;
  readonly onDone: (said: string) => void;
}

/** What the agency is writing: its first file, or the update of the one in force; handed in once it is complete. */
const Writing = ({ file: { qualification, update, staff, qualificationActions: actions }, organisationId, onDone }: WritingProps) => {
  const t = useText('qualification');
  const inForce = qualification && ['verified', 'suspended', 'lapsed'].includes(qualification.status);
  // What was accepted is over: an update begins anew from the file in force.
  const open = inForce ? (update?.status === 'accepted' ? undefined : update) : qualification;
  const writable = actions.includes('save') || actions.includes('correct');
  const returned = open?.status === 'returned';
  const ready = staff.filter(({ obstacles }) => obstacles.every((obstacle) => obstacle === 'not-judged')).length;
  const labels = Object.fromEntries(Object.entries(t.field).flatMap(([name, label]) => [[name, { label }], [`${name}/add`, { label }]]));
  const form = writable && <QualificationForm organisationId={organisationId} saved={open ?? qualification} rev={inForce && !open ? undefined : open?.rev} returned={returned ? open?.reasons : undefined} onSaved={() => onDone(t.saved)} />;
  return (
    <section>
      {returned && <h2 class="govuk-heading-m">{t.returnedTitle}</h2>}
      {inForce && open && open.status !== 'accepted' && open.status !== 'verified' && open.status !== 'suspended' && open.status !== 'lapsed' && <p class="govuk-inset-text">{t.update[open.status]}</p>}
      {open?.status === 'submitted' && open.changed && <ChangedLines changed={open.changed} />}
      {inForce && !open ? <details class="govuk-details"><summary class="govuk-details__summary"><span class="govuk-details__summary-text">{t.update.start}</span></summary><div class="govuk-details__text">{form}</div></details> : form}
      {open && actions.includes('submit') && (
        <Form route={partyRoutes.submitQualification} params={{ organisationId }} fixed={{ rev: open.rev }} submit={inForce ? t.submitUpdate : t.submit} elsewhere={labels} onDone={() => onDone(t.submitted)}>
          <p class={ready < CERTIFIED_STAFF_REQUIRED ? 'govuk-inset-text' : undefined}>{t.couldCount(ready)}</p>
        </Form>
      )}
    </section>
  );
};

/** `/app/agency/:organisationId/qualification/`: how the agency stands, its file, and what it hands in; after a return, with the reasons beside the fields. */
const QualificationPage = ({ params: { organisationId = '' } }: PageProps) => {
  const t = useText('qualification');
  const query = useQuery(partyRoutes.showOrganisation, { params: { organisationId } });
  const [said, setSaid] = useState('');
  const done = (words: string): void => {
    setSaid(words);
    query.reload();
  };
  return (
    <div>
      <PageTitle>{t.title}</PageTitle>
      {said && <NoticeBanner title={said} />}
      <p>{t.lead}</p>
      <Ready query={query}>
        {(file) => {
          const { qualification, staff } = file;
          const shown = qualification && qualification.status !== 'draft' && qualification.status !== 'returned';
          return (
            <>
              {qualification && <Standing qualification={qualification} />}
              <h2 class="govuk-heading-m">{t.sections.staff}</h2>
              <p>{t.counting(staff.filter(({ counts }) => counts).length)} <a class="govuk-link" href={`/app/agency/${organisationId}/staff/`}>{t.toStaff}</a></p>
              <Writing file={file} organisationId={organisationId} onDone={done} />
              {shown && <PapersTable papers={qualification} caption={t.review.inForce} organisationId={organisationId} />}
              <PartyHistory history={file.history} />
            </>
          );
        }}
      </Ready>
    </div>
  );
};
export default QualificationPage;
