/**
 * The facts of a fair with what organisers decide: numbers, sign-up days, agenda.
 *   <FullFairFacts fair={data.fair} />
 */
import { agendaOf } from '../../../shared/domain/agenda.ts';
import { useFormat } from '../../format.ts';
import { labelOf, useText } from '../../text.tsx';
import { AgendaList } from './agenda-list.tsx';
import { FairFacts, type ShownFair } from './fair-facts.tsx';

export const FullFairFacts = ({ fair }: { readonly fair: ShownFair }) => {
  const { fact: t } = useText('fairs');
  const { terms } = useText();
  const { day } = useFormat();
  return (
    <FairFacts
      fair={fair}
      more={[
        { name: t.district, value: labelOf(terms.districts, fair.district) },
        { name: t.signUpDays, value: t.range(day(fair.signUpOpensOn), day(fair.signUpClosesOn)) },
        { name: t.seats, value: t.seatsOf(fair.seats) },
        { name: t.booths, value: t.boothsOf(fair.booths) },
        { name: t.agenda, value: <AgendaList agenda={agendaOf(fair.agenda)} /> },
        fair.reason !== undefined && { name: t.lastReason, value: fair.reason },
      ]}
    />
  );
};
