/**
 * Puts the enterprise's basic information, as it is registered today, into the archive for this service year.
 *   <EnterBasics reader={reader} enterpriseId={enterpriseId} onDone={reload} />
 */
import { archiveRoutes } from '../../../shared/contract/archives.ts';
import { useText } from '../../text.tsx';
import { useAction } from '../../use-action.ts';
import { Problem } from '../problem.tsx';
import type { Reader } from './missing-link.ts';

interface EnterBasicsProps {
  readonly reader: Extract<Reader, { organisationId: string }>;
  readonly enterpriseId: string;
  readonly onDone: () => void;
}

export const EnterBasics = ({ reader: { organisationId }, enterpriseId, onDone }: EnterBasicsProps) => {
  const { basics: t } = useText('archives');
  const action = useAction(archiveRoutes.enterBasics);
  const run = async (): Promise<void> => {
    const result = await action.run({ params: { organisationId, enterpriseId } });
    if (result.ok) onDone();
  };
  return (
    <section class="app-card app-no-print" id="basics">
      <h2 class="govuk-heading-s">{t.title}</h2>
      <p>{t.explain}</p>
      <button type="button" class="govuk-button govuk-button--secondary" aria-disabled={action.busy ? 'true' : undefined} onClick={() => void (action.busy || run())}>{t.button}</button>
      {action.problem && <Problem problem={action.problem} onRetry={() => void run()} />}
    </section>
  );
};
