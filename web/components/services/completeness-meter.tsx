/**
 * How complete an archive is in one service year, as a bar, in words, and line by line.
 *   <CompletenessMeter completeness={plan.completeness} />
 */
import type { Completeness } from '../../../shared/domain/evaluation.ts';
import { archiveCompletenessText } from '../../../shared/rules/evaluation/archive-completeness.ts';
import { labelOf, useText } from '../../text.tsx';

export const CompletenessMeter = ({ completeness: { required, met, lines } }: { readonly completeness: Completeness }) => {
  const { completeness: t } = useText('services');
  const { serviceItems } = useText().terms;
  const percent = archiveCompletenessText(required, met);
  if (percent === undefined) return <p>{t.nothing}</p>;
  const summary = t.summary(required, met, percent);
  return (
    <div class="app-meter">
      <p><strong>{summary}</strong></p>
      <meter min={0} max={required} value={met} aria-label={t.title}>{summary}</meter>
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
