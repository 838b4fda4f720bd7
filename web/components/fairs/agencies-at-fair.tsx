/**
 * The agencies with a booth, with their offers, those first that suit the enterprise's needs; it compares and chooses here.
 *   <AgenciesAtFair organisationId={organisationId} fairId={fairId} needs={signUp.needs} />
 */
import { useState } from 'preact/hooks';
import { fairRoutes } from '../../../shared/contract/fairs.ts';
import type { ServiceItem } from '../../../shared/domain/service-items.ts';
import { suggest } from '../../../shared/domain/suggestion.ts';
import { recordSeen } from '../../../shared/domain/track-record-view.ts';
import { parseYuan } from '../../../shared/rules/money.ts';
import { useText } from '../../text.tsx';
import { useQuery } from '../../use-query.ts';
import { Ready } from '../problem.tsx';
import { YuanField } from '../text-fields.tsx';
import { keepBudget, keptBudget } from './budget.ts';
import { CompareOffers, type ShownBooth } from './compare-offers.tsx';
import { HallPlan } from './hall-plan.tsx';
import { OfferFacts } from './offer-facts.tsx';
import { Propose } from './propose.tsx';
import { Ranking } from './ranking.tsx';
import { useSelection } from './use-selection.ts';
import { useReason } from './reason.ts';
import { useRecordWords } from './record-words.ts';

interface AgenciesAtFairProps {
  readonly organisationId: string;
  readonly fairId: string;
  readonly needs: readonly ServiceItem[];
}

/** More columns than this are no comparison any more. */
const COMPARED = 4;

interface CompareTickProps {
  readonly booth: ShownBooth;
  readonly ticked: boolean;
  readonly full: boolean;
  readonly onChange: (ticked: boolean) => void;
}

const CompareTick = ({ booth: { organisationId, organisationName }, ticked, full, onChange }: CompareTickProps) => {
  const { agencies: t } = useText('fairs');
  const id = `compare-${organisationId}`;
  return (
    <div class="govuk-checkboxes govuk-checkboxes--small">
      <div class="govuk-checkboxes__item">
        <input class="govuk-checkboxes__input" id={id} type="checkbox" checked={ticked} disabled={full && !ticked} onChange={(event) => onChange(event.currentTarget.checked)} />
        <label class="govuk-label govuk-checkboxes__label" for={id}>{t.compare}<span class="govuk-visually-hidden"> {organisationName}</span></label>
      </div>
    </div>
  );
};

export const AgenciesAtFair = ({ organisationId, fairId, needs }: AgenciesAtFairProps) => {
  const { agencies: t } = useText('fairs');
  const { record: words } = useText('offers');
  const reason = useReason();
  const { served, rating } = useRecordWords();
  const [kept] = useState(keptBudget);
  const [budgetFen, setBudgetFen] = useState(kept);
  const [compared, setCompared] = useState<readonly string[]>([]);
  const booths = useQuery(fairRoutes.listBooths, { params: { organisationId, fairId } });
  const selection = useSelection(organisationId, fairId, 'enterprise');
  // What is half typed or no amount does not count; the list never goes away over it.
  const typed = (amount: string): void => {
    keepBudget(amount);
    setBudgetFen(parseYuan(amount));
  };
  const tick = (id: string) => (ticked: boolean): void => setCompared((before) => (ticked ? [...before, id] : before.filter((each) => each !== id)));
  return (
    <section>
      {selection.data && <Ranking organisationId={organisationId} fairId={fairId} selection={selection.data} onChanged={selection.reload} />}
      <h2 class="govuk-heading-l">{t.title}</h2>
      <Ready query={booths}>
        {(data) => data.booths.length === 0 ? <p>{t.none}</p> : (
          <>
            <p>{t.lead}</p>
            {data.fair.plan && data.fair.status !== 'cancelled' && <HallPlan plan={data.fair.plan} booths={data.booths.flatMap(({ number, organisationName }) => (number ? [{ number, name: organisationName }] : []))} />}
            <YuanField name="budget" label={t.budget} hint={t.budgetHint} optional value={kept} onInput={typed} />
            <p class="govuk-hint">{t.order}</p>
            {compared.length > 1 && <CompareOffers booths={data.booths.filter((booth) => compared.includes(booth.organisationId))} needs={needs} section={data.section} />}
            <ul class="app-listing">
              {suggest(fairId, { needs, ...(budgetFen !== undefined && { budgetFen }) }, data.booths.map((booth) => ({ ...booth, ...(booth.record && { seen: recordSeen(booth.record, data.section) }) }))).map(({ fit, ...booth }) => (
                <li class="app-listing__item" key={booth.organisationId}>
                  <h3 class="govuk-heading-m app-listing__title">{booth.organisationName}</h3>
                  <p class="app-listing__meta">{booth.number && t.booth(booth.number)} · <a class="govuk-link" href={`/agencies/${booth.organisationId}/`}>{t.more}</a></p>
                  <p class="app-listing__why">{reason(fit)}</p>
                  <OfferFacts offer={booth.offer} needs={needs}>
                    <dt>{words.title}</dt><dd>{served(booth.record, data.section)}</dd>
                    <dt>{words.rating}</dt><dd>{rating(booth.record)}</dd>
                  </OfferFacts>
                  {data.booths.length > 1 && <CompareTick booth={booth} ticked={compared.includes(booth.organisationId)} full={compared.length >= COMPARED} onChange={tick(booth.organisationId)} />}
                  {compared.length > 1 && compared.includes(booth.organisationId) && <p><a class="govuk-link" href="#compare">{t.seeCompared(compared.length)}</a></p>}
                  {(selection.data?.open || selection.byOther.has(booth.organisationId)) && <Propose organisationId={organisationId} fairId={fairId} otherId={booth.organisationId} name={booth.organisationName} fairTitle={data.fair.title} queued={selection.queued.has(booth.organisationId)} side="enterprise" standing={selection.byOther.get(booth.organisationId)} onDone={selection.reload} />}
                </li>
              ))}
            </ul>
          </>
        )}
      </Ready>
    </section>
  );
};
