/**
 * The ten days for filing: how they were counted, and how they stand.
 *   <FilingClockView clock={file.clock} filed={filing.status !== 'due'} />
 *   <FilingClockView clock={…} filed={…} besideSteps />     // the steps on the same page say how long it is until then
 */
import type { AgreementFile } from '../../../shared/contract/agreements.ts';
import { useFormat } from '../../format.ts';
import { useText } from '../../text.tsx';
import { DeadlineBadge } from '../progress.tsx';

interface FilingClockViewProps {
  readonly clock: NonNullable<AgreementFile['clock']>;
  readonly filed: boolean;
  readonly besideSteps?: boolean;
}

export const FilingClockView = ({ clock, filed, besideSteps = false }: FilingClockViewProps) => {
  const { clock: t } = useText('agreements');
  const { day } = useFormat();
  return (
    <section class="govuk-inset-text" aria-labelledby="clock">
      <h2 class="govuk-heading-s" id="clock">{t.title}</h2>
      <p>
        {t.explain(day(clock.signedOn), day(clock.nominalLastDay))} {clock.rolled && t.rolled(day(clock.lastDay))} {clock.provisional && t.provisional}
      </p>
      {filed && <p>{clock.lateDays ? t.filedLate(clock.lateDays) : t.filedInTime}</p>}
      {!filed && !besideSteps && <p><DeadlineBadge due={clock.lastDay} /></p>}
    </section>
  );
};
