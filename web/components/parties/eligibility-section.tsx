/**
 * The conditions of policy 二（二）on the enterprise, each as judged or not known yet, and the judging of one.
 *   <EligibilitySection file={file} canJudge onDone={…} />
 */
import { partyRoutes, type OrganisationFile } from '../../../shared/contract/parties.ts';
import { eligibilityConditions } from '../../../shared/domain/party.ts';
import { useText } from '../../text.tsx';
import { optionsOf, YesNoField } from '../choice-fields.tsx';
import { SelectField } from '../select-field.tsx';
import { DataTable } from '../data-table.tsx';
import { Form } from '../form.tsx';
import { TextField } from '../text-fields.tsx';

interface EligibilitySectionProps {
  readonly file: OrganisationFile;
  readonly canJudge: boolean;
  readonly onDone: (said: string) => void;
}

export const EligibilitySection = ({ file: { organisation }, canJudge, onDone }: EligibilitySectionProps) => {
  const { bureau: t } = useText('parties');
  const judged = organisation.eligibility ?? {};
  const state = (met: boolean | undefined) => (met === undefined ? t.unknown : met ? t.met : t.unmet);
  return (
    <section>
      <h2 class="govuk-heading-m">{t.eligibility}</h2>
      <p>{t.eligibilityLead}</p>
      <DataTable
        caption={t.eligibility}
        captionHidden
        rows={eligibilityConditions}
        rowKey={(condition) => condition}
        columns={[
          { label: t.condition, cell: (condition) => t.conditions[condition] },
          { label: t.judge, cell: (condition) => state(judged[condition]?.met) },
          { label: t.note, cell: (condition) => judged[condition]?.note ?? '' },
          { label: t.by, cell: (condition) => judged[condition]?.judged.name ?? '' },
        ]}
      />
      {canJudge && (
        <Form key={organisation.rev} route={partyRoutes.judgeEligibility} params={{ targetId: organisation.id }} fixed={{ rev: organisation.rev }} submit={t.judge} onDone={() => onDone(t.judged)}>
          <SelectField name="condition" label={t.condition} options={optionsOf(t.conditions)} />
          <YesNoField name="met" label={t.verdict} yes={t.met} no={t.unmet} />
          <TextField name="note" label={t.note} maxLength={500} />
        </Form>
      )}
    </section>
  );
};
