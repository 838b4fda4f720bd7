/**
 * Deletions of an archive that the law asks for: what was proposed, by whom and why, and the decision of another officer.
 *   <Erasures enterpriseId={enterpriseId} erasures={useQuery(archiveRoutes.listErasures, …)} onDone={reload} />
 */
import { archiveRoutes, type ErasureView } from '../../../shared/contract/archives.ts';
import { useFormat } from '../../format.ts';
import { labelOf, useText } from '../../text.tsx';
import type { Query } from '../../use-query.ts';
import { optionsOf, RadiosField } from '../choice-fields.tsx';
import { Form } from '../form.tsx';
import { Folded, useOneOpen } from '../in-force/one-open.tsx';
import { DeadlineBadge } from '../progress.tsx';
import { SummaryList } from '../summary-list.tsx';
import { TextArea } from '../text-fields.tsx';

interface ErasuresProps {
  readonly enterpriseId: string;
  readonly erasures: Query<{ readonly items: readonly ErasureView[] }>;
  readonly onDone: () => void;
}

const One = ({ one, erasure, onDone }: { readonly one: ReturnType<typeof useOneOpen>; readonly erasure: ErasureView; readonly onDone: () => void }) => {
  const { erasures: t, content: facts } = useText('archives');
  const format = useFormat();
  const { id, rev, enterpriseId, parts, ground, law, reason, proposed, decided, declined, status, decideBy, actions } = erasure;
  return (
    <div class="app-card">
      <SummaryList
        rows={[
          { name: t.status, value: labelOf(t.statuses, status) },
          { name: t.what, value: parts.map(({ n, content, files }) => t.part(n, content, files.length)).join('；') },
          { name: t.ground, value: labelOf(t.grounds, ground) },
          { name: facts.law ?? '', value: law },
          { name: t.reason, value: reason },
          { name: t.proposedBy, value: `${proposed.name} · ${format.moment(proposed.at)}` },
          decided && { name: t.decidedBy, value: `${decided.name} · ${format.moment(decided.at)}` },
          declined !== undefined && { name: t.declined, value: declined },
          status === 'proposed' && { name: t.decideBy, value: <DeadlineBadge due={decideBy} /> },
        ]}
      />
      {actions.includes('approve') && (
        <Folded one={one} id={id} title={t.decision}>
          <Form route={archiveRoutes.decideErasure} params={{ enterpriseId, erasureId: id }} fixed={{ rev }} submit={t.decide} danger onDone={onDone}>
            <RadiosField name="action" label={t.decision} hint={t.decisionHint} options={optionsOf(t.decisions)} />
            <TextArea name="reason" label={t.declined} optional rows={2} maxLength={500} />
          </Form>
        </Folded>
      )}
      {status === 'proposed' && actions.length === 0 && <p class="app-quiet">{t.another}</p>}
    </div>
  );
};

export const Erasures = ({ erasures, onDone }: ErasuresProps) => {
  const { erasures: t } = useText('archives');
  const one = useOneOpen();
  const items = erasures.data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <section>
      <h2 class="govuk-heading-m">{t.title}</h2>
      {items.map((erasure) => <One key={erasure.id} one={one} erasure={erasure} onDone={onDone} />)}
    </section>
  );
};
