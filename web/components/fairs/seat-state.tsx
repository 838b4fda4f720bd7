/**
 * What an enterprise has to know of its seat: its place on the waiting list, that it moved up, that the fair was moved or
 * called off; with the tap that answers it.
 *   <SeatState organisationId={…} fair={fair} signUp={signUp} ahead={ahead} onKept={query.reload} />
 */
import { fairRoutes } from '../../../shared/contract/fairs.ts';
import type { SignUp } from '../../../shared/domain/sign-up.ts';
import { useFormat } from '../../format.ts';
import { useText } from '../../text.tsx';
import { useOutboxAction } from '../../use-action.ts';
import type { Body } from '../../use-query.ts';
import { WhileQueued } from '../outbox/while-queued.tsx';
import { Problem } from '../problem.tsx';

interface SeatStateProps extends Pick<Body<typeof fairRoutes.showSignUp>, 'fair' | 'ahead'> {
  readonly organisationId: string;
  readonly signUp: Pick<SignUp, 'status' | 'notice'>;
  readonly onKept: () => void;
}

export const SeatState = ({ organisationId, fair, signUp: { status, notice }, ahead, onKept }: SeatStateProps) => {
  const { seat: t } = useText('fairs');
  const { day, dayWithWeekday } = useFormat();
  const params = { organisationId, fairId: fair.id };
  const keep = useOutboxAction(fairRoutes.keepSeat, { title: fair.title, href: `/app/enterprise/${organisationId}/fairs/${fair.id}/` });
  const answer = async (): Promise<void> => {
    if ((await keep.run({ params })).ok) onKept();
  };
  const said = notice && {
    promoted: notice.lapses ? t.promotedBy(day(notice.by)) : t.promoted,
    rescheduled: t.rescheduled(dayWithWeekday(fair.date), `${fair.startTime}–${fair.endTime}`, fair.venue, fair.reason ?? ''),
    'fair-cancelled': t.fairCancelled(fair.reason ?? ''),
  }[notice.kind];
  return (
    <>
      {notice && (
        <div class="govuk-inset-text">
          <p><strong>{said}</strong></p>
          <WhileQueued route="keepSeat" at={params} onChange={onKept}>
            {keep.problem && <Problem problem={keep.problem} onRetry={() => void answer()} />}
            <button type="button" class="govuk-button" aria-disabled={keep.busy ? 'true' : undefined} onClick={() => !keep.busy && void answer()}>{t.answers[notice.kind]}</button>
          </WhileQueued>
        </div>
      )}
      {status === 'waiting' && ahead && fair.status === 'published' && <div class="govuk-inset-text"><p><strong>{t.ahead(ahead.count, ahead.more)}</strong></p><p>{t.waitingHelp}</p></div>}
    </>
  );
};
