/**
 * The button by which one side chooses the other, or where that choice stands.
 *   <Propose organisationId={…} fairId={…} otherId={booth.organisationId} name={booth.organisationName} standing={choices.get(…)} side="enterprise" onDone={choices.reload} />
 */
import { fairRoutes } from '../../../shared/contract/fairs.ts';
import type { Choice } from '../../../shared/domain/choice.ts';
import type { Side } from '../../../shared/domain/who.ts';
import { useText } from '../../text.tsx';
import { useAction } from '../../use-action.ts';
import { usePages } from '../../use-pages.ts';
import { Problem } from '../problem.tsx';
import { Tag } from '../tag.tsx';

/** The organisation's open and matched choices at one fair, by the other side's id. */
export const useStandings = (organisationId: string, fairId: string, side: Side) => {
  const { items, reload } = usePages(fairRoutes.listChoices, { params: { organisationId }, query: {} });
  const live = (items ?? []).map(({ choice }) => choice).filter((choice) => choice.fairId === fairId && (choice.status === 'proposed' || choice.status === 'matched'));
  return { byOther: new Map(live.map((choice) => [side === 'enterprise' ? choice.agencyId : choice.enterpriseId, choice])), reload };
};

interface ProposeProps {
  readonly organisationId: string;
  readonly fairId: string;
  readonly otherId: string;
  readonly name: string;
  readonly side: Side;
  readonly standing?: Pick<Choice, 'status' | 'begunBy'>;
  readonly onDone: () => void;
}

export const Propose = ({ organisationId, fairId, otherId, name, side, standing, onDone }: ProposeProps) => {
  const { agencies: t, choices } = useText('fairs');
  const { state } = useText();
  const propose = useAction(fairRoutes.propose);
  if (standing) return <p role="status"><Tag status={standing.status} labels={choices.status} /> {standing.status === 'proposed' && standing.begunBy === side && t.chosen} <a class="govuk-link" href={`/app/${side}/${organisationId}/choices/`}>{t.seeChoices}</a></p>;
  const choose = async (): Promise<void> => {
    const result = await propose.run({ params: { organisationId, fairId }, body: { otherId } });
    // Somebody of the same side, or the other side, was quicker: the list now says so.
    if (result.ok || result.problem.kind === 'already-chosen') onDone();
  };
  return (
    <>
      {propose.problem && <Problem problem={propose.problem} onRetry={() => void choose()} />}
      <button type="button" class="govuk-button govuk-button--secondary" aria-disabled={propose.busy ? 'true' : undefined} onClick={() => void choose()}>{propose.busy ? state.busy : t.choose}<span class="govuk-visually-hidden"> {name}</span></button>
    </>
  );
};
