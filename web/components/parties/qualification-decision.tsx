/**
 * An agency's qualification to an officer: how it stands, what it handed in beside the evidence, its staff, and what can be decided.
 *   <QualificationDecision file={file} onDone={…} />
 */
import { useState } from 'preact/hooks';
import type { OrganisationFile } from '../../../shared/contract/parties.ts';
import { useText } from '../../text.tsx';
import { Steps } from '../progress.tsx';
import { ChangedLines } from './changed-lines.tsx';
import { PapersTable } from './papers-table.tsx';
import { QualificationReview } from './qualification-review.tsx';
import { StaffCard } from './staff-card.tsx';
import { StaffJudgement, type StaffStep } from './staff-judgement.tsx';
import { Standing } from './standing.tsx';
import { Submissions } from './submissions.tsx';

interface DecisionProps {
  readonly file: OrganisationFile;
  readonly onDone: (said: string) => void;
}

const Staff = ({ file: { staff, qualificationActions: actions, organisation }, onDone }: DecisionProps) => {
  const t = useText('qualification');
  const active = staff.filter(({ status }) => status === 'active');
  const [opened, setOpened] = useState<{ readonly id: string; readonly step: StaffStep }>();
  // Whoever waits to be judged is first; after one is judged, the next.
  const next = active.find(({ judgement, changedSince }) => !judgement || changedSince);
  const open = opened ?? (next && { id: next.id, step: 'judge' as const });
  const done = (said: string): void => {
    setOpened(undefined);
    onDone(said);
  };
  return (
    <section>
      <h2 class="govuk-heading-m">{t.staffTitle}</h2>
      <p>{t.counting(active.filter(({ counts }) => counts).length)}</p>
      <div class="app-columns">
        {active.map((one) => (
          <StaffCard key={one.id} staff={one}>
            {actions.length > 0 && <StaffJudgement staff={one} targetId={organisation.id} open={open?.id === one.id ? open.step : undefined} onOpen={(step) => setOpened({ id: one.id, step })} onDone={done} />}
          </StaffCard>
        ))}
      </div>
    </section>
  );
};

export const QualificationDecision = ({ file, onDone }: DecisionProps) => {
  const { review } = useText('qualification');
  const { qualification: saved, update, organisation } = file;
  if (!saved) return null;
  const updated = update?.status === 'submitted' ? update : undefined;
  const waiting = updated ?? (saved.status === 'submitted' ? saved : undefined);
  return (
    <section>
      <h2 class="govuk-heading-m">{review.title}</h2>
      <Standing qualification={saved} />
      {waiting && <Steps who={review.title} since={waiting.submitted?.at} next={`${updated ? review.renew : review.verify} / ${review.returnTitle}`} by={waiting.dueOn} />}
      {waiting?.changed && <ChangedLines changed={waiting.changed} />}
      {updated && <PapersTable papers={updated} caption={review.update} />}
      <PapersTable papers={saved} caption={updated ? review.inForce : review.papers} />
      <Staff file={file} onDone={onDone} />
      <QualificationReview file={file} onDone={onDone} />
      <Submissions targetId={organisation.id} />
    </section>
  );
};
