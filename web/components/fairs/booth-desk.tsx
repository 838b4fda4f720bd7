/**
 * The agencies that applied for a booth, each with its offer; the officer places or refuses, one at a time.
 *   <BoothDesk fair={data.fair} booths={data.booths} deciding={true} onDone={(said) => …} />
 */
import { useState } from 'preact/hooks';
import { fairRoutes } from '../../../shared/contract/fairs.ts';
import type { Booth } from '../../../shared/domain/fair.ts';
import { useText } from '../../text.tsx';
import { Form } from '../form.tsx';
import { DeadlineBadge } from '../progress.tsx';
import { Tag } from '../tag.tsx';
import { TextArea, TextField } from '../text-fields.tsx';
import type { ShownFair } from './fair-facts.tsx';
import { OfferFacts } from './offer-facts.tsx';

type ShownBooth = Omit<Booth, 'sealed'>;

/** The lowest number without a letter that no booth has yet. */
const freeNumber = (booths: readonly ShownBooth[]): string => {
  const taken = new Set(booths.map(({ number }) => number));
  let number = 1;
  while (taken.has(String(number))) number += 1;
  return String(number);
};

interface DecisionProps {
  readonly fair: ShownFair;
  readonly booth: ShownBooth;
  readonly free: string;
  readonly onDone: (said: string) => void;
}

const Decision = ({ fair, booth, free, onDone }: DecisionProps) => {
  const { bureau: t } = useText('fairs');
  const [open, setOpen] = useState<'place' | 'refuse'>();
  const params = { fairId: fair.id, agencyId: booth.organisationId };
  const close = <button type="button" class="govuk-button govuk-button--secondary" onClick={() => setOpen(undefined)}>{t.close}</button>;
  if (open === 'place')
    return (
      <Form route={fairRoutes.placeBooth} params={params} fixed={(body) => ({ rev: booth.rev, ...(typeof body.number === 'string' && { number: body.number.normalize('NFKC').toUpperCase() }) })} submit={t.placeSubmit} aside={close} onDone={() => onDone(t.placed(booth.organisationName))}>
        <TextField name="number" label={t.number} hint={t.numberHint(fair.booths)} width={5} value={free} maxLength={4} says={{ 'invalid-format': t.numberWrong }} />
      </Form>
    );
  if (open === 'refuse')
    return (
      <Form route={fairRoutes.refuseBooth} params={params} fixed={{ rev: booth.rev }} submit={t.refuseSubmit} danger aside={close} onDone={() => onDone(t.refused(booth.organisationName))}>
        <TextArea name="reason" label={t.reason} hint={t.refuseHint} maxLength={500} rows={3} />
      </Form>
    );
  return (
    <div class="govuk-button-group">
      {booth.status === 'applied' && <button type="button" class="govuk-button" onClick={() => setOpen('place')}>{t.place}<span class="govuk-visually-hidden"> {booth.organisationName}</span></button>}
      <button type="button" class="govuk-button govuk-button--secondary" onClick={() => setOpen('refuse')}>{t.refuse}<span class="govuk-visually-hidden"> {booth.organisationName}</span></button>
    </div>
  );
};

const ORDER = ['applied', 'placed', 'refused', 'withdrawn'];

export const BoothDesk = ({ fair, booths, deciding, onDone }: { readonly fair: ShownFair; readonly booths: readonly ShownBooth[]; readonly deciding: boolean; readonly onDone: (said: string) => void }) => {
  const { bureau: t, booth: words, agencies } = useText('fairs');
  const free = freeNumber(booths);
  const sorted = [...booths].sort((a, b) => ORDER.indexOf(a.status) - ORDER.indexOf(b.status) || (a.number ?? '').localeCompare(b.number ?? '', 'en', { numeric: true }));
  return (
    <section>
      <h2 class="govuk-heading-l">{t.booths}</h2>
      {booths.length === 0 && <p>{t.noBooths}</p>}
      <ul class="app-listing">
        {sorted.map((booth) => (
          <li class="app-listing__item" key={`${booth.organisationId}.${booth.rev}`}>
            <h3 class="govuk-heading-m app-listing__title">{booth.organisationName}</h3>
            <p class="app-listing__meta"><Tag status={booth.status} labels={words.status} /> {booth.number && agencies.booth(booth.number)} {booth.status === 'applied' && <DeadlineBadge due={booth.dueOn} />}</p>
            <OfferFacts offer={booth.offer} />
            {booth.status === 'refused' && booth.reason && <p>{words.refusedBecause(booth.reason)}</p>}
            {deciding && (booth.status === 'applied' || booth.status === 'placed') && <Decision fair={fair} booth={booth} free={free} onDone={onDone} />}
          </li>
        ))}
      </ul>
    </section>
  );
};
