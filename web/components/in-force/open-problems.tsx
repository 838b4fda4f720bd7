/**
 * What is not solved yet, so that neither side forgets it at the end.
 *   <OpenProblems problems={file.openProblems} at={`/app/agency/…/agreements/…/problems/`} />
 */
import type { HandOverFile } from '../../../shared/contract/agreements.ts';
import { useFormat } from '../../format.ts';
import { labelOf, useText } from '../../text.tsx';

export const OpenProblems = ({ problems, at }: { readonly problems: HandOverFile['openProblems']; readonly at: string }) => {
  const t = useText('foundProblems');
  const { day } = useFormat();
  if (problems.length === 0) return <p>{t.noneOpen}</p>;
  return (
    <>
      <ul class="govuk-list govuk-list--bullet">
        {problems.map(({ id, code, words, status, owner, dueOn }) => (
          <li key={id}>{code === 'other' ? (words ?? labelOf(t.codes, code)) : labelOf(t.codes, code)} <span class="app-quiet">{status === 'reported' ? t.reportedDue(day(dueOn)) : t.due(labelOf(t.owners, owner), day(dueOn))}</span></li>
        ))}
      </ul>
      <p><a class="govuk-link" href={at}>{t.see}</a></p>
    </>
  );
};
