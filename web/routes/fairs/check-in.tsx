import { CheckInDesk } from '../../components/fairs/check-in-desk.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { PageTitle } from '../../components/page-title.tsx';
import { useText } from '../../text.tsx';
import type { PageProps } from '../page.ts';

/** `/app/check-in/:code/?fair=…`: where an enterprise's QR code leads the officer who scans it. */
const ScannedCode = ({ params: { code = '' }, query: { fair } }: PageProps) => {
  const { desk: t } = useText('fairs');
  const readable = fair !== undefined && /^\d{6}$/.test(code);
  return (
    <div>
      <PageTitle>{t.title}</PageTitle>
      {readable ? <CheckInDesk fairId={fair} code={code} /> : <EmptyState title={t.noFair}><p>{t.noFairHelp}</p><a class="govuk-link" href="/app/bureau/fairs/">{t.toFairs}</a></EmptyState>}
    </div>
  );
};

export default ScannedCode;
