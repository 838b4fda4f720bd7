/**
 * Problems one below the other, the open ones first; a short way of saying how many are open.
 *   <ProblemList problems={data.problems} organisationId={organisationId} onDone={…} empty={t.none} />
 *   <OpenProblems plan={plan} href={`…/problems/`} />
 */
import type { ListedProblem, ServicePlan } from '../../../shared/contract/services.ts';
import { useText } from '../../text.tsx';
import { EmptyState } from '../empty-state.tsx';
import { ProblemCard } from './problem-card.tsx';

interface ProblemListProps {
  readonly problems: readonly ListedProblem[];
  readonly organisationId?: string;
  readonly onDone?: (said: string) => void;
  readonly empty: string;
}

export const ProblemList = ({ problems, organisationId, onDone, empty }: ProblemListProps) =>
  problems.length === 0 ? <EmptyState title={empty} /> : <>{problems.map((listed) => <ProblemCard key={`${listed.problem.id} ${listed.problem.rev}`} listed={listed} organisationId={organisationId} onDone={onDone} />)}</>;

export const OpenProblems = ({ plan, href }: { readonly plan: Pick<ServicePlan, 'openProblems'>; readonly href: string }) => {
  const t = useText('foundProblems');
  return <p><a class="govuk-link" href={href}>{plan.openProblems.length > 0 ? t.openCount(plan.openProblems.length) : t.see}</a></p>;
};
