/**
 * The list of a hand-over: who did what, who confirmed it, and what the acting side can do.
 *   <HandOverView file={file} side="enterprise" organisationId={…} onDone={…} />     // officers: without side
 */
import { agreementRoutes, type HandOverFile } from '../../../shared/contract/agreements.ts';
import type { Side } from '../../../shared/domain/who.ts';
import { useFormat } from '../../format.ts';
import { labelOf, useText } from '../../text.tsx';
import { Form } from '../form.tsx';
import { DeadlineBadge } from '../progress.tsx';
import { SummaryList } from '../summary-list.tsx';
import { Tag } from '../tag.tsx';
import { TextField } from '../text-fields.tsx';
import { OpenProblems } from './open-problems.tsx';
import { Folded, useOneOpen } from './one-open.tsx';

type Line = HandOverFile['handOver']['lines'][number];
interface HandOverViewProps {
  readonly file: HandOverFile;
  readonly side?: Side;
  readonly organisationId?: string;
  readonly onDone?: (said: string) => void;
}

const Marks = ({ line }: { readonly line: Line }) => {
  const { handOver: t } = useText('inForce');
  const { moment } = useFormat();
  const { done, confirmed, objected } = line;
  return (
    <>
      {objected && <p><strong>{t.objectedBy(objected.name, moment(objected.at))}</strong> {objected.note}</p>}
      {done && <p>{t.doneBy(done.name, moment(done.at))} {done.note}</p>}
      {done && <p class={confirmed ? undefined : 'app-quiet'}>{confirmed ? t.confirmedBy(confirmed.name, moment(confirmed.at)) : t.waitsConfirm}</p>}
    </>
  );
};

const LineForms = ({ line, file, side, organisationId, one, onDone }: { readonly line: Line; readonly file: HandOverFile; readonly side: Side; readonly organisationId: string; readonly one: ReturnType<typeof useOneOpen>; readonly onDone: (said: string) => void }) => {
  const { handOver: t } = useText('inForce');
  const { handOver, actions } = file;
  const params = { organisationId, agreementId: handOver.agreementId };
  const fixed = (action: string) => ({ rev: handOver.rev, line: line.key, action });
  const done = () => onDone(t.saved);
  if (line.confirmed) return null;
  if (line.by === side) return !line.done && actions.includes('tick') ? (
    <Folded one={one} id={line.key} title={t.tick}>
      <Form route={agreementRoutes.markHandOver} params={params} fixed={fixed('tick')} draft={`hand-over-${handOver.agreementId}-${line.key}`} submit={t.tick} onDone={done}>
        <TextField name="note" label={t.note} optional maxLength={300} />
      </Form>
    </Folded>
  ) : null;
  if (!line.done || !actions.includes('confirm')) return null;
  return (
    <>
      <Form route={agreementRoutes.markHandOver} params={params} fixed={fixed('confirm')} submit={t.confirm} onDone={done} />
      <Folded one={one} id={line.key} title={t.object}>
        <Form route={agreementRoutes.markHandOver} params={params} fixed={fixed('object')} draft={`hand-over-${handOver.agreementId}-${line.key}`} submit={t.object} danger onDone={done}><TextField name="note" label={t.objectNote} maxLength={300} /></Form>
      </Folded>
    </>
  );
};

const Facts = ({ file: { handOver } }: { readonly file: HandOverFile }) => {
  const { handOver: t } = useText('inForce');
  const { kind } = useText('archives');
  const { day } = useFormat();
  return (
    <section aria-labelledby="facts">
      <h2 class="govuk-heading-m" id="facts">{t.facts}</h2>
      <SummaryList
        rows={[
          { name: t.ended, value: day(handOver.endedOn) },
          { name: t.howLabel, value: `${t.how[handOver.how]}${handOver.reason ? `：${handOver.reason}` : ''}` },
          { name: t.documents, value: <ul class="govuk-list">{Object.entries(handOver.documents).map(([name, count]) => <li key={name}>{labelOf(kind, name)} {t.count(count)}</li>)}</ul> },
          { name: t.unanswered, value: t.count(handOver.unanswered) },
          { name: t.disputed, value: t.count(handOver.disputed) },
        ]}
      />
    </section>
  );
};

export const HandOverView = ({ file, side, organisationId, onDone }: HandOverViewProps) => {
  const { handOver: t } = useText('inForce');
  const one = useOneOpen();
  const { handOver, openProblems, personalDataAtEnd } = file;
  const { lines, status } = handOver;
  return (
    <>
      <p><Tag status={status} labels={t.status} /> {t.progress(lines.filter(({ done }) => done).length, lines.filter(({ confirmed }) => confirmed).length, lines.length)}</p>
      {status === 'open' && <SummaryList rows={[{ name: t.handOverBy, value: <DeadlineBadge due={handOver.handOverBy} /> }, { name: t.confirmBy, value: <DeadlineBadge due={handOver.confirmBy} /> }]} />}
      {status === 'done' ? <p class="govuk-inset-text">{t.allDone}</p> : <p>{t.lead}</p>}
      <ol class="govuk-list">
        {lines.map((line) => (
          <li key={line.key} class="app-item">
            <h2 class="govuk-heading-s">{t.line[line.key]}</h2>
            <p class="app-quiet">{t.by[line.by]}{!line.done && !line.objected && ` · ${t.waits}`}{line.key === 'personal-data' && personalDataAtEnd && ` · ${t.agreedData[personalDataAtEnd]}`}</p>
            {line.key === 'personal-data' && <p class="app-quiet">{t.lawNote}</p>}
            {line.key === 'archive-export' && side === 'enterprise' && <p><a class="govuk-link" href={`/app/enterprise/${organisationId}/archive/`}>{t.archive}</a></p>}
            {line.key === 'open-problems' && <OpenProblems problems={openProblems} at={`/app/${side && organisationId ? `${side}/${organisationId}` : 'bureau'}/agreements/${handOver.agreementId}/problems/`} />}
            <Marks line={line} />
            {side && organisationId && onDone && status === 'open' && <LineForms line={line} file={file} side={side} organisationId={organisationId} one={one} onDone={onDone} />}
          </li>
        ))}
      </ol>
      <Facts file={file} />
    </>
  );
};
