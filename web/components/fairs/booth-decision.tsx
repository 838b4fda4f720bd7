/** What an officer decides on one application: place it, move it, or refuse it with a reason. */
import { useState } from 'preact/hooks';
import { fairRoutes } from '../../../shared/contract/fairs.ts';
import type { Booth } from '../../../shared/domain/fair.ts';
import { readNumber } from '../../../shared/domain/hall-plan.ts';
import { useText } from '../../text.tsx';
import { Form } from '../form.tsx';
import { TextArea } from '../text-fields.tsx';
import type { ShownFair } from './fair-facts.tsx';
import { NumberPicker } from './number-picker.tsx';

export type ShownBooth = Omit<Booth, 'sealed'>;

interface BoothDecisionProps {
  readonly fair: ShownFair;
  readonly booth: ShownBooth;
  readonly free: readonly string[];
  readonly names: ReadonlyMap<string, string>;
  readonly onDone: (said: string) => void;
}

/** What was typed, as the service takes it: small letters and wide characters count. */
const asNumber = (body: Readonly<Record<string, unknown>>) => (typeof body.number === 'string' ? { number: readNumber(body.number) ?? body.number } : {});

export const BoothDecision = ({ fair, booth, free, names, onDone }: BoothDecisionProps) => {
  const { bureau: t } = useText('fairs');
  const [open, setOpen] = useState<'place' | 'move' | 'refuse'>();
  const { organisationName: name, rev } = booth;
  const params = { fairId: fair.id, agencyId: booth.organisationId };
  const close = <button type="button" class="govuk-button govuk-button--secondary" onClick={() => setOpen(undefined)}>{t.close}</button>;
  const fixed = (body: Readonly<Record<string, unknown>>) => ({ rev, ...asNumber(body) });
  if (open === 'place')
    return <Form route={fairRoutes.placeBooth} params={params} fixed={fixed} submit={t.placeSubmit} aside={close} onDone={() => onDone(t.placed(name))}><NumberPicker fair={fair} free={free} names={names} /></Form>;
  if (open === 'move')
    return <Form route={fairRoutes.moveBooth} params={params} fixed={fixed} submit={t.moveSubmit} aside={close} onDone={() => onDone(t.moved(name))}><p>{t.moveAsk(booth.number ?? '')}</p><NumberPicker fair={fair} free={free} names={names} /></Form>;
  if (open === 'refuse')
    return (
      <Form route={fairRoutes.refuseBooth} params={params} fixed={{ rev }} submit={t.refuseSubmit} danger aside={close} onDone={() => onDone(t.refused(name))}>
        <TextArea name="reason" label={t.reason} hint={t.refuseHint} maxLength={500} rows={3} />
      </Form>
    );
  const button = (action: 'place' | 'move' | 'refuse', label: string, secondary: boolean) => (
    <button type="button" class={`govuk-button${secondary ? ' govuk-button--secondary' : ''}`} onClick={() => setOpen(action)}>{label}<span class="govuk-visually-hidden"> {name}</span></button>
  );
  return (
    <div class="govuk-button-group">
      {booth.status === 'applied' ? button('place', t.place, false) : button('move', t.move, true)}
      {button('refuse', t.refuse, true)}
    </div>
  );
};
