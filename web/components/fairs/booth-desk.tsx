/**
 * The agencies that applied for a booth: those that wait with their offers, the others one line each, folded.
 *   <BoothDesk fair={data.fair} booths={data.booths} deciding={true} onChanged={query.reload} />
 */
import { useRef, useState } from 'preact/hooks';
import { byNumber, freeNumbers } from '../../../shared/domain/hall-plan.ts';
import { useFormat } from '../../format.ts';
import { useText } from '../../text.tsx';
import { DeadlineBadge } from '../progress.tsx';
import { Tag } from '../tag.tsx';
import { BoothDecision, type ShownBooth } from './booth-decision.tsx';
import type { ShownFair } from './fair-facts.tsx';
import { OfferFacts } from './offer-facts.tsx';

interface BoothDeskProps {
  readonly fair: ShownFair;
  readonly booths: readonly ShownBooth[];
  readonly deciding: boolean;
  readonly onChanged: () => void;
}

const ORDER = ['placed', 'refused', 'withdrawn'];

/** The agency is not verified any more: said where its booth is decided on. */
const Held = ({ booth: { held } }: { readonly booth: ShownBooth }) => {
  const { heldSince } = useText('fairPlan');
  const { day } = useFormat();
  return held ? <p class="govuk-inset-text">{heldSince[held.cause](day(held.since))}</p> : null;
};

export const BoothDesk = ({ fair, booths, deciding, onChanged }: BoothDeskProps) => {
  const desk = useRef<HTMLElement>(null);
  const [said, setSaid] = useState('');
  // The next application is right below, however many there are.
  const onDone = (words: string): void => {
    setSaid(words);
    onChanged();
    desk.current?.scrollIntoView();
  };
  const { bureau: t, booth: words, agencies } = useText('fairs');
  const { held } = useText('fairPlan');
  const placed = booths.flatMap(({ status, number, organisationName }) => (status === 'placed' && number ? [[number, organisationName] as const] : []));
  const names = new Map(placed);
  const free = freeNumbers(fair, [...names.keys()]);
  const waiting = booths.filter(({ status }) => status === 'applied').sort((a, b) => a.applied.at.localeCompare(b.applied.at));
  const decided = booths.filter(({ status }) => status !== 'applied').sort((a, b) => ORDER.indexOf(a.status) - ORDER.indexOf(b.status) || byNumber(a.number ?? '', b.number ?? ''));
  return (
    <section ref={desk}>
      <h2 class="govuk-heading-l">{t.booths}</h2>
      <div role="status">{said && <p class="govuk-inset-text">{said}</p>}</div>
      {booths.length === 0 && <p>{t.noBooths}</p>}
      {waiting.length > 0 && <h3 class="govuk-heading-m">{t.boothsWaiting(waiting.length)}</h3>}
      {waiting.length > 0 && (
        <ul class="app-listing">
          {waiting.map((booth) => (
            <li class="app-listing__item" key={`${booth.organisationId}.${booth.rev}`}>
              <h4 class="govuk-heading-s app-listing__title">{booth.organisationName}</h4>
              <p class="app-listing__meta"><Tag status={booth.status} labels={words.status} /> <DeadlineBadge due={booth.dueOn} /></p>
              <Held booth={booth} />
              <OfferFacts offer={booth.offer} />
              {deciding && <BoothDecision fair={fair} booth={booth} free={free} names={names} onDone={onDone} />}
            </li>
          ))}
        </ul>
      )}
      {decided.length > 0 && <h3 class="govuk-heading-m">{t.boothsDecided(placed.length)}</h3>}
      {decided.map((booth) => (
        <details class="govuk-details app-booth" key={`${booth.organisationId}.${booth.rev}`}>
          <summary class="govuk-details__summary"><span class="govuk-details__summary-text">{booth.number && `${agencies.booth(booth.number)} `}{booth.organisationName}</span> {booth.status !== 'placed' && <Tag status={booth.status} labels={words.status} />}{booth.status === 'placed' && booth.held && <Tag status={booth.held.cause} labels={held} tone="attention" />}</summary>
          <div class="govuk-details__text">
            {booth.status === 'refused' && booth.reason && <p>{words.refusedBecause(booth.reason)}</p>}
            {booth.status === 'placed' && <Held booth={booth} />}
            {booth.moved && booth.status === 'placed' && <p>{t.movedFrom(booth.moved.from)}</p>}
            <OfferFacts offer={booth.offer} />
            {deciding && booth.status === 'placed' && <BoothDecision fair={fair} booth={booth} free={free} names={names} onDone={onDone} />}
          </div>
        </details>
      ))}
    </section>
  );
};
