/**
 * Whom to call at an enterprise that chose this agency or accepted its invitation: shown on request, which is recorded.
 *   <Contact organisationId={organisationId} choiceId={choice.id} name={choice.enterpriseName} />
 */
import { useState } from 'preact/hooks';
import { fairRoutes } from '../../../shared/contract/fairs.ts';
import { useText } from '../../text.tsx';
import { useAction } from '../../use-action.ts';
import type { Body } from '../../use-query.ts';
import { Problem } from '../problem.tsx';

export const Contact = ({ organisationId, choiceId, name }: { readonly organisationId: string; readonly choiceId: string; readonly name: string }) => {
  const { contact: t } = useText('selection');
  const { state } = useText();
  const open = useAction(fairRoutes.openContact);
  const [shown, setShown] = useState<Body<typeof fairRoutes.openContact>>();
  const show = async (): Promise<void> => {
    const result = await open.run({ params: { organisationId, choiceId } });
    if (result.ok) setShown(result.body);
  };
  if (shown)
    return (
      <div role="status" class="app-contact">
        <dl class="app-facts">
          <dt>{t.name}</dt><dd>{shown.contactName ?? t.notGiven}</dd>
          <dt>{t.phone}</dt><dd>{shown.contactPhone ? <a class="govuk-link" href={`tel:${shown.contactPhone}`}>{shown.contactPhone}</a> : t.notGiven}</dd>
        </dl>
      </div>
    );
  return (
    <div class="app-no-print">
      {open.problem && <Problem problem={open.problem} onRetry={() => void show()} />}
      <p class="app-contact"><button type="button" class="app-link-button" aria-disabled={open.busy ? 'true' : undefined} onClick={() => void show()}>{open.busy ? state.busy : t.open}<span class="govuk-visually-hidden"> {name}</span></button> <span class="app-quiet">{t.help}</span></p>
    </div>
  );
};
