/**
 * Days of the service year on which the agency did not meet the conditions: those that stand in the way, and those that a reviewer weighs.
 *   <ClaimGaps gaps={preview.gaps} />
 */
import type { ClaimPreview, GapView } from '../../../shared/contract/claims.ts';
import { useFormat } from '../../format.ts';
import { useText } from '../../text.tsx';

export const ClaimGaps = ({ gaps: { barring, noted } }: Pick<ClaimPreview, 'gaps'>) => {
  const { gaps: t } = useText('qualification');
  const { day } = useFormat();
  const lines = (gaps: readonly GapView[]) => <ul class="govuk-list govuk-list--bullet">{gaps.map(({ cause, from, to, days }) => <li key={cause + from}>{t.line(t[cause], day(from), day(to), days)}</li>)}</ul>;
  if (barring.length + noted.length === 0) return null;
  return (
    <section class="govuk-inset-text">
      <h2 class="govuk-heading-m">{t.title}</h2>
      {barring.length > 0 && <>{lines(barring)}<p>{t.barring}</p></>}
      {noted.length > 0 && <>{lines(noted)}<p>{t.noted}</p></>}
    </section>
  );
};
