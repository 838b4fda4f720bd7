/**
 * What two-way selection at a fair is bound to, in the words that both sides read; static, so published pages show it too.
 *   <SelectionList rules={fair.selection} />
 *   <SelectionRules fair={data.fair} />          // with its heading
 */
import { selectionOf } from '../../../shared/domain/fair-rules.ts';
import type { SelectionRules as Rules } from '../../../shared/domain/fair.ts';
import { useFormat } from '../../format.ts';
import { useText } from '../../text.tsx';
import type { ShownFair } from './fair-facts.tsx';

export const SelectionList = ({ rules }: { readonly rules: Rules }) => {
  const { selection: t } = useText('fairWords');
  const { day } = useFormat();
  return (
    <ul class="govuk-list govuk-list--bullet">
      <li>{t.days(day(rules.opensOn), day(rules.closesOn))}</li>
      <li>{t.choices(rules.choices)}</li>
      <li>{t.invitations(rules.invitations)}</li>
      <li>{t.again}</li>
      <li>{t.answer(rules.answerWorkingDays)}</li>
    </ul>
  );
};

export const SelectionRules = ({ fair }: { readonly fair: ShownFair }) => {
  const { selection: t } = useText('fairWords');
  return (
    <section>
      <h2 class="govuk-heading-m">{t.title}</h2>
      <SelectionList rules={selectionOf(fair)} />
    </section>
  );
};
