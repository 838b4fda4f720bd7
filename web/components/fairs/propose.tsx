/**
 * The button by which one side chooses the other, or where that choice stands with what can be done about it.
 *   <Propose organisationId={…} fairId={…} otherId={booth.organisationId} name={booth.organisationName} fairTitle={fair.title} standing={selection.byOther.get(…)} queued={selection.queued.has(…)} side="enterprise" onDone={selection.reload} />
 */
import { fairRoutes } from '../../../shared/contract/fairs.ts';
import type { Side } from '../../../shared/domain/who.ts';
import { useText } from '../../text.tsx';
import { useOutboxAction } from '../../use-action.ts';
import { Stored } from '../outbox/while-queued.tsx';
import { Problem } from '../problem.tsx';
import { Tag } from '../tag.tsx';
import { AnswerChoice, type ListedChoice } from './answer-choice.tsx';

interface ProposeProps {
  readonly organisationId: string;
  readonly fairId: string;
  readonly otherId: string;
  readonly name: string;
  readonly fairTitle: string;
  readonly side: Side;
  readonly standing?: ListedChoice;
  /** Chosen, but that waits on this phone. */
  readonly queued: boolean;
  readonly onDone: () => void;
}

const Standing = ({ organisationId, name, side, standing, onDone }: Pick<ProposeProps, 'organisationId' | 'name' | 'side' | 'onDone'> & { readonly standing: ListedChoice }) => {
  const { choices } = useText('fairs');
  const { fair: t } = useText('selection');
  const { status, begunBy, agreementId } = standing.choice;
  const words = begunBy === 'enterprise' ? (side === 'enterprise' ? t.chosenByUs : t.chosenByThem) : side === 'agency' ? t.invitedByUs : t.invitedByThem;
  return (
    <>
      <p role="status"><Tag status={status} labels={choices.status} /> {status === 'proposed' && words}</p>
      {agreementId && <p><a class="govuk-link" href={`/app/${side}/${organisationId}/agreements/${agreementId}/`}>{t.agreement}</a></p>}
      {/* An enterprise takes its own back in its list. */}
      {!(side === 'enterprise' && begunBy === 'enterprise') && <AnswerChoice listed={standing} side={side} name={name} organisationId={organisationId} onAnswered={onDone} />}
    </>
  );
};

export const Propose = ({ organisationId, fairId, otherId, name, fairTitle, side, standing, queued, onDone }: ProposeProps) => {
  const { agencies } = useText('fairs');
  const { fair: t } = useText('selection');
  const { state } = useText();
  const propose = useOutboxAction(fairRoutes.propose, { title: fairTitle, name, href: `/app/${side}/${organisationId}/fairs/${fairId}/` });
  if (standing) return <Standing organisationId={organisationId} name={name} side={side} standing={standing} onDone={onDone} />;
  if (queued) return <Stored />;
  const choose = async (): Promise<void> => {
    const result = await propose.run({ params: { organisationId, fairId }, body: { otherId } });
    // Somebody of the same side, or the other side, was quicker: the list now says so.
    if (result.ok || (!('stored' in result) && result.problem.kind === 'already-chosen')) onDone();
  };
  const words = side === 'enterprise' ? agencies.choose : t.invite;
  return (
    <>
      {propose.problem && <Problem problem={propose.problem} onRetry={() => void choose()} />}
      <button type="button" class="govuk-button govuk-button--secondary" aria-disabled={propose.busy ? 'true' : undefined} onClick={() => void choose()}>{propose.busy ? state.busy : words}<span class="govuk-visually-hidden"> {name}</span></button>
    </>
  );
};
