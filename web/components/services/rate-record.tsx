/** One to five points for one service, and a word if one likes: folded until somebody wants to. */
import { serviceRoutes, type ListedRecord } from '../../../shared/contract/services.ts';
import { useText } from '../../text.tsx';
import { RadiosField } from '../choice-fields.tsx';
import { Form } from '../form.tsx';
import { TextField } from '../text-fields.tsx';

const POINTS = ['5', '4', '3', '2', '1'];

export const RateRecord = ({ record, onRated }: { readonly record: ListedRecord['record']; readonly onRated: (said: string) => void }) => {
  const { answer: t, record: v } = useText('visits');
  return (
    <details class="govuk-details">
      <summary class="govuk-details__summary"><span class="govuk-details__summary-text">{t.rate}</span></summary>
      <div class="govuk-details__text">
        <Form
          route={serviceRoutes.rateRecord} params={{ organisationId: record.enterpriseId, agreementId: record.agreementId, recordId: record.id }} draft={`rate-${record.id}`} submit={t.submitRating} onDone={() => onRated(t.rated)}
          fixed={({ points }) => ({ rev: record.rev, ...(typeof points === 'string' && { points: Number(points) }) })}
        >
          <RadiosField name="points" label={v.rating} hint={v.ratingHint} options={POINTS.map((value) => ({ value, label: t.pointsLabels[value] ?? value }))} />
          <TextField name="words" label={t.words} optional maxLength={200} />
        </Form>
      </div>
    </details>
  );
};
