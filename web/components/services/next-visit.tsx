/** What the next visit should cover, and by when. */
import type { ServicePlan } from '../../../shared/contract/services.ts';
import { today } from '../../business-time.ts';
import { labelOf, useText } from '../../text.tsx';

export const NextVisit = ({ next }: { readonly next: ServicePlan['next'] }) => {
  const { day: t } = useText('visits');
  const { terms, date, list } = useText();
  if (!next) return <p>{t.onDemand}</p>;
  return (
    <p>
      <strong>{next.by < today() ? `${t.overdue} · ` : next.by === today() ? `${t.today} · ` : ''}{t.by(date.day(next.by))}</strong><br />
      {t.cover(list(next.items.map((item) => labelOf(terms.serviceItems, item))))}
    </p>
  );
};
