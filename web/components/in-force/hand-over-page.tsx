/**
 * The hand-over of an ended agreement to one of its sides.
 *   <HandOverPage side="enterprise" organisationId={…} agreementId={…} />
 */
import { useState } from 'preact/hooks';
import { agreementRoutes } from '../../../shared/contract/agreements.ts';
import type { Side } from '../../../shared/domain/who.ts';
import { useText } from '../../text.tsx';
import { useQuery } from '../../use-query.ts';
import { AgreementHistory } from '../agreements/agreement-history.tsx';
import { PrintLinks } from '../documents/print-links.tsx';
import { NoticeBanner } from '../notices.tsx';
import { PageTitle } from '../page-title.tsx';
import { Ready } from '../problem.tsx';
import { HandOverView } from './hand-over-view.tsx';
import { useHandOverWords } from './hand-over-words.ts';

interface HandOverPageProps {
  readonly side: Side;
  readonly organisationId: string;
  readonly agreementId: string;
}

export const HandOverPage = ({ side, organisationId, agreementId }: HandOverPageProps) => {
  const { handOver: t, amendment } = useText('inForce');
  const words = useHandOverWords();
  const query = useQuery(agreementRoutes.showHandOver, { params: { organisationId, agreementId } });
  const [said, setSaid] = useState('');
  const done = (what: string): void => {
    setSaid(what);
    query.reload();
  };
  return (
    <div>
      <p><a class="govuk-link" href={`/app/${side}/${organisationId}/agreements/${agreementId}/`}>{amendment.back}</a></p>
      <PageTitle caption={query.data?.handOver[side === 'enterprise' ? 'agencyName' : 'enterpriseName']}>{t.title}</PageTitle>
      {said && <NoticeBanner title={said} />}
      <Ready query={query}>
        {(file) => (
          <>
            <HandOverView key={file.handOver.rev} file={file} side={side} organisationId={organisationId} onDone={done} />
            <PrintLinks at={`/app/${side}/${organisationId}/agreements/${agreementId}`} documents={['hand-over-list']} />
            <AgreementHistory history={file.history.map((line) => ({ ...line, action: words(line.action) }))} />
          </>
        )}
      </Ready>
    </div>
  );
};
