import { serviceRoutes } from '../../../shared/contract/services.ts';
import { PageTitle } from '../../components/page-title.tsx';
import { Ready } from '../../components/problem.tsx';
import { RecordCard } from '../../components/services/record-card.tsx';
import { RecordHistory } from '../../components/services/record-history.tsx';
import { useText } from '../../text.tsx';
import { useQuery } from '../../use-query.ts';
import type { PageProps } from '../page.ts';

/** `/app/bureau/agreements/:agreementId/records/:recordId/`: one record and what happened to it, as an officer reads it. */
const BureauRecord = ({ params: { agreementId = '', recordId = '' } }: PageProps) => {
  const { record: t } = useText('visits');
  const { records } = useText('services');
  const query = useQuery(serviceRoutes.showBureauRecord, { params: { agreementId, recordId } });
  const base = `/app/bureau/agreements/${agreementId}/records/`;
  return (
    <div>
      <PageTitle caption={query.data && records.of(query.data.record.enterpriseName, query.data.record.agencyName)}>{t.title}</PageTitle>
      <Ready query={query}>
        {(listed) => (
          <>
            <RecordCard listed={listed} base={base} />
            <RecordHistory history={listed.history} />
          </>
        )}
      </Ready>
      <p><a class="govuk-link" href={base}>{t.back}</a></p>
    </div>
  );
};

export default BureauRecord;
