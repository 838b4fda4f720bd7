/**
 * One condition of the subsidy in a year: how it stands, who found that on what, what was handed in. What the reader may do
 * about it goes inside.
 *   <ConditionCard line={line} view={view} organisationId={organisationId}>…</ConditionCard>     // officers: without organisationId
 */
import type { ComponentChildren } from 'preact';
import type { ConditionLine, ConditionsView } from '../../../shared/contract/parties.ts';
import { useFormat } from '../../format.ts';
import { labelOf, useText } from '../../text.tsx';
import { FileList } from '../file-list.tsx';
import { Tag } from '../tag.tsx';

interface ConditionCardProps {
  readonly line: ConditionLine;
  readonly view: ConditionsView;
  /** The acting organisation: its people read what they can do. */
  readonly organisationId?: string;
  readonly children?: ComponentChildren;
}

const tones = { met: 'good', unmet: 'bad', unknown: 'plain' } as const;

/** In plain words what the state means for an owner, and what they can do. */
const Help = ({ line: { condition, state, finding, handedIn }, view }: Pick<ConditionCardProps, 'line' | 'view'>) => {
  const { help, helpUnmet, helpKind, movedSince } = useText('conditions');
  if (condition === 'business-kind') return <p>{helpKind}</p>;
  if (finding && finding.outcome !== state) return <p>{movedSince}</p>;
  if (!view.actions.includes('hand-in')) return null;
  if (state === 'unmet') return <p>{helpUnmet}</p>;
  // Who has handed something in reads what became of it instead.
  return state === 'unknown' && !handedIn ? <p>{labelOf(help, condition)}</p> : null;
};

export const ConditionCard = ({ line, view, organisationId, children }: ConditionCardProps) => {
  const t = useText('conditions');
  const { day, dayOf } = useFormat();
  const { condition, state, finding, handedIn } = line;
  const title = `condition-${condition}`;
  return (
    <article class="app-card" aria-labelledby={title}>
      <h3 class="govuk-heading-s" id={title}>{labelOf(t.name, condition)} <Tag status={state} labels={t.state} tone={tones[state]} /></h3>
      {finding && (
        <>
          <p>{finding.grade && <>{t.grade(labelOf(t.grades, finding.grade))}。</>}{finding.note}</p>
          <p class="app-quiet">{t.found(finding.judged.name, dayOf(finding.judged.at))} · {t.asOf(day(finding.asOf))}</p>
          <FileList files={finding.uploads} organisationId={organisationId} />
        </>
      )}
      <Help line={line} view={view} />
      {handedIn && (
        <>
          <p class="app-quiet">{t.handedIn(dayOf(handedIn.given.at))} · {handedIn.status === 'waiting' ? t.waiting(day(handedIn.dueOn)) : t.seen}</p>
          {handedIn.note && <p>{handedIn.note}</p>}
          <FileList files={handedIn.uploads} organisationId={organisationId} />
        </>
      )}
      {children}
    </article>
  );
};
