/**
 * How complete an archive is in one service year, as a bar, in words, and line by line.
 *   <CompletenessMeter completeness={plan.completeness} />
 */
import type { Completeness } from '../../../shared/domain/evaluation.ts';
import { archiveCompletenessText } from '../../../shared/rules/evaluation/archive-completeness.ts';
import { labelOf, useText } from '../../text.tsx';
import { Meter } from '../progress.tsx';

export const CompletenessMeter = ({ completeness: { required, met, lines } }: { readonly completeness: Completeness }) => {
  const { completeness: t } = useText('services');
  const { serviceItems } = useText().terms;
  const percent = archiveCompletenessText(required, met);
  if (percent === undefined) return <p>{t.nothing}</p>;
  return (
    <div>
      <p>{t.summary(required, met, percent)}</p>
      <Meter label={t.title} value={met} of={required} />
      <ul class="govuk-list">
        {lines.filter((line) => line.required > 0).map((line) => (
          <li key={line.key}>
            {t.line(labelOf(serviceItems, line.key), line.met, line.required)}
            {line.met < line.required && <span class="app-quiet"> {t.missing(line.required - line.met)}</span>}
          </li>
        ))}
      </ul>
      <p class="govuk-hint">{t.explain}</p>
    </div>
  );
};
