import { useState } from 'preact/hooks';
import { partyRoutes } from '../../../shared/contract/parties.ts';
import { useMe } from '../../app/me.tsx';
import { Form } from '../../components/form.tsx';
import { NoticeBanner } from '../../components/notices.tsx';
import { PageTitle } from '../../components/page-title.tsx';
import { AlikeSection } from '../../components/parties/alike-section.tsx';
import { MemberDecision } from '../../components/parties/member-decision.tsx';
import { Particulars } from '../../components/parties/particulars.tsx';
import { PartyHistory } from '../../components/parties/party-history.tsx';
import { QualificationDecision } from '../../components/parties/qualification-decision.tsx';
import { Ready } from '../../components/problem.tsx';
import { SummaryList } from '../../components/summary-list.tsx';
import { TextField } from '../../components/text-fields.tsx';
import { useText } from '../../text.tsx';
import { useQuery, type Body } from '../../use-query.ts';
import type { PageProps } from '../page.ts';

/** Contact and account in clear, after the reason is given; gone with the page. */
const Opening = ({ targetId }: { readonly targetId: string }) => {
  const { bureau: t, field, payee } = useText('parties');
  const [opened, setOpened] = useState<Body<typeof partyRoutes.openPersonalData>>();
  if (opened) return <SummaryList rows={[{ name: field.contactName, value: opened.contactName }, { name: field.contactPhone, value: opened.contactPhone }, opened.account !== undefined && { name: payee.account, value: opened.account }]} />;
  return (
    <details class="govuk-details app-no-print">
      <summary class="govuk-details__summary"><span class="govuk-details__summary-text">{t.open}</span></summary>
      <div class="govuk-details__text">
        <p>{t.openLead}</p>
        <Form route={partyRoutes.openPersonalData} params={{ targetId }} submit={t.openSubmit} onDone={setOpened}><TextField name="reason" label={t.reason} maxLength={500} /></Form>
      </div>
    </details>
  );
};

/** `/app/bureau/organisations/:targetId/`: an organisation with its people, qualification or conditions, and what waits for a decision. */
const BureauOrganisation = ({ params: { targetId = '' } }: PageProps) => {
  const { bureau: t, organisation } = useText('parties');
  const conditions = useText('conditions');
  const { data: me } = useMe();
  const query = useQuery(partyRoutes.showOrganisationToBureau, { params: { targetId } });
  const [said, setSaid] = useState('');
  const done = (words: string): void => {
    setSaid(words);
    query.reload();
  };
  const has = (...duties: readonly string[]) => duties.some((duty) => me?.person.duties.includes(duty));
  return (
    <div>
      <PageTitle>{query.data?.organisation.name ?? t.file}</PageTitle>
      {said && <NoticeBanner title={said} />}
      <Ready query={query}>
        {(file) => (
          <>
            <Particulars file={file} />
            <AlikeSection alike={file.alike} />
            {has('verification', 'filing', 'inspection', 'first-review', 'funds') && <Opening targetId={targetId} />}
            <h2 class="govuk-heading-m">{organisation.members}</h2>
            {file.members.map((member) => <MemberDecision key={`${member.membership.personId}${member.membership.rev}`} member={member} targetId={targetId} onDone={done} />)}
            {file.organisation.side === 'agency' && <QualificationDecision file={file} onDone={done} />}
            {file.organisation.side === 'enterprise' && <p><a class="govuk-link" href={`/app/bureau/organisations/${targetId}/conditions/`}>{conditions.open}</a></p>}
            <PartyHistory history={file.history} />
          </>
        )}
      </Ready>
    </div>
  );
};
export default BureauOrganisation;
