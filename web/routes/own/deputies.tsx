import { useState } from 'preact/hooks';
import { partyRoutes } from '../../../shared/contract/parties.ts';
import { taskRoutes } from '../../../shared/contract/tasks.ts';
import { useMe, type Me } from '../../app/me.tsx';
import { today } from '../../business-time.ts';
import { CheckboxesField, optionsOf, RadiosField } from '../../components/choice-fields.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { Form } from '../../components/form.tsx';
import { NoticeBanner } from '../../components/notices.tsx';
import { DeputyshipCard } from '../../components/own/deputyship.tsx';
import { PageTitle } from '../../components/page-title.tsx';
import { Ready } from '../../components/problem.tsx';
import { SelectField } from '../../components/select-field.tsx';
import { DateField } from '../../components/text-fields.tsx';
import { useText } from '../../text.tsx';
import { useQuery } from '../../use-query.ts';

const OFFICE = 'office';

const Days = () => {
  const { deputies: t } = useText('people');
  return <><DateField name="from" label={t.from} min={today()} value={today()} /><DateField name="to" label={t.to} min={today()} /></>;
};

/** At an office: any colleague with the same duties agrees to it. */
const AskOffice = ({ me, onDone }: { readonly me: Me; readonly onDone: () => void }) => {
  const { deputies: t } = useText('people');
  const { duties } = useText('app');
  return (
    <Form route={taskRoutes.askDeputy} draft="deputy-office" submit={t.submit} onDone={onDone}>
      <Days />
      <CheckboxesField name="duties" label={t.duties} hint={t.officeHelp} options={optionsOf(duties, me.person.duties)} values={me.person.duties} />
    </Form>
  );
};

/** In an organisation: a verified colleague by name. */
const AskColleague = ({ me, organisationId, onDone }: { readonly me: Me; readonly organisationId: string; readonly onDone: () => void }) => {
  const { deputies: t } = useText('people');
  const query = useQuery(partyRoutes.showOrganisation, { params: { organisationId } });
  return (
    <Ready query={query}>
      {({ members }) => {
        const colleagues = members.filter(({ membership }) => membership.status === 'verified' && membership.personId !== me.person.id);
        if (colleagues.length === 0) return <p class="govuk-inset-text">{t.noColleague}</p>;
        return (
          <Form route={taskRoutes.askDeputy} fixed={({ organisation }) => ({ organisation: { ...(typeof organisation === 'object' && organisation), id: organisationId } })} draft={`deputy-${organisationId}`} submit={t.submit} onDone={onDone}>
            <Days />
            <SelectField name="organisation/deputyId" label={t.who} options={colleagues.map(({ membership }) => ({ value: membership.personId, label: membership.claimed.name }))} />
          </Form>
        );
      }}
    </Ready>
  );
};

const Ask = ({ me, onDone }: { readonly me: Me; readonly onDone: () => void }) => {
  const { deputies: t } = useText('people');
  const places = [
    ...(me.person.duties.length ? [{ value: OFFICE, label: t.office }] : []),
    ...me.memberships.filter(({ status }) => status === 'verified').map(({ organisationId, organisationName }) => ({ value: organisationId, label: organisationName })),
  ];
  const [place, setPlace] = useState(places[0]?.value);
  if (place === undefined) return null;
  return (
    <section>
      <h2 class="govuk-heading-m">{t.ask}</h2>
      {places.length > 1 && <RadiosField name="place" label={t.where} options={places} value={place} onChange={setPlace} />}
      {place === OFFICE ? <AskOffice me={me} onDone={onDone} /> : <AskColleague key={place} me={me} organisationId={place} onDone={onDone} />}
    </section>
  );
};

/** `/app/deputies/`: who stands in for whom, and asking somebody to. */
const Deputies = () => {
  const { deputies: t } = useText('people');
  const me = useMe();
  const query = useQuery(taskRoutes.listDeputyships, {});
  const [said, setSaid] = useState('');
  const done = (words: string) => (): void => {
    setSaid(words);
    query.reload();
    me.reload();
  };
  return (
    <div>
      <PageTitle>{t.title}</PageTitle>
      {said && <NoticeBanner title={said} />}
      <p class="app-lead">{t.lead}</p>
      <Ready query={me}>
        {(person) => (
          <>
            <Ready query={query}>
              {({ items }) => {
                const mine = items.filter(({ deputyship }) => deputyship.asked.by === person.person.id);
                const others = items.filter((view) => !mine.includes(view));
                if (items.length === 0) return <EmptyState title={t.none} />;
                return [{ title: t.mine, views: mine }, { title: t.forOthers, views: others }].map(({ title, views }) => views.length > 0 && (
                  <section key={title}>
                    <h2 class="govuk-heading-m">{title}</h2>
                    {views.map((view) => <DeputyshipCard key={`${view.deputyship.id} ${view.deputyship.rev}`} view={view} onDone={done(t.done)} />)}
                  </section>
                ));
              }}
            </Ready>
            <Ask me={person} onDone={done(t.asked)} />
          </>
        )}
      </Ready>
    </div>
  );
};
export default Deputies;
