/**
 * How many signed up, came and chose; on the fair's day it refreshes by itself, and keeps the last figures with their time
 * when the network is gone.
 *   <LiveFigures fair={data.fair} placed={12} />
 */
import { fairRoutes } from '../../../shared/contract/fairs.ts';
import { today } from '../../business-time.ts';
import { useFormat } from '../../format.ts';
import { useText } from '../../text.tsx';
import { useLive } from '../../use-live.ts';
import { Loading, Problem } from '../problem.tsx';
import { SummaryList } from '../summary-list.tsx';
import type { ShownFair } from './fair-facts.tsx';

const EVERY_MS = 10_000;

export const LiveFigures = ({ fair, placed }: { readonly fair: ShownFair; /** Booths that agencies have. */ readonly placed: number }) => {
  const { bureau: t } = useText('fairs');
  const { clock } = useFormat();
  const live = fair.status === 'published' && fair.date === today();
  const { data, problem, reload } = useLive(fairRoutes.showFigures, { params: { fairId: fair.id } }, live ? EVERY_MS : undefined);
  if (!data) return problem ? <Problem problem={problem} onRetry={reload} /> : <Loading />;
  return (
    <>
      <SummaryList
        rows={[
          { name: t.signUps, value: t.ofSeats(data.signedUp, fair.seats) },
          data.waiting > 0 && { name: t.waiting, value: t.ofSignUps(data.waiting) },
          { name: t.checkedIn, value: t.ofSignUps(data.came) },
          { name: t.choices, value: t.pairs(data.choices) },
          { name: t.matches, value: t.pairs(data.matched) },
          { name: t.boothCount, value: t.ofBooths(placed, fair.booths) },
        ]}
      />
      <p class="app-quiet app-figures" role="status">{problem ? t.figuresOld(clock(data.at)) : live ? t.figuresLive(clock(data.at)) : t.figuresAt(clock(data.at))}</p>
    </>
  );
};
