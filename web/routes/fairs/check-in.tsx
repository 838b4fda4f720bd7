import { CheckInDesk } from '../../components/desk/check-in-desk.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { PageTitle } from '../../components/page-title.tsx';
import { useText } from '../../text.tsx';
import type { PageProps } from '../page.ts';

/** `/app/check-in/:code/?fair=…`: where an enterprise's QR code leads the officer whose phone reads it by itself. */
const ScannedCode = ({ params: { code = '' }, query: { fair } }: PageProps) => {
  const t = useText('desk');
  if (fair !== undefined && /^\d{6}$/.test(code)) return <CheckInDesk fairId={fair} code={code} />;
  return (
    <div>
      <PageTitle>{t.title}</PageTitle>
      <EmptyState title={t.noFair}><p>{t.noFairHelp}</p><a class="govuk-link" href="/app/bureau/fairs/">{t.toFairs}</a></EmptyState>
    </div>
  );
};

export default ScannedCode;
