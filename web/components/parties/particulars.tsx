/**
 * What an organisation is, in short; personal values as the service gives them (masked).
 *   <Particulars file={file} />
 */
import type { OrganisationFile } from '../../../shared/contract/parties.ts';
import { useFormat } from '../../format.ts';
import { labelOf, useText } from '../../text.tsx';
import { SummaryList } from '../summary-list.tsx';

export const Particulars = ({ file: { organisation } }: { readonly file: OrganisationFile }) => {
  const { field, size: t, organisation: names, qualification } = useText('parties');
  const { legalRepresentative } = useText('conditions');
  const { terms } = useText();
  const { moment } = useFormat();
  const { size, payee } = organisation;
  const grade = size?.result.grade;
  return (
    <SummaryList
      rows={[
        { name: field.creditCode, value: organisation.creditCode },
        { name: field.district, value: labelOf(terms.districts, organisation.district) },
        { name: field.address, value: organisation.address },
        organisation.legalRepresentative !== undefined && { name: legalRepresentative, value: organisation.legalRepresentative },
        { name: field.contactName, value: `${organisation.contactName} ${organisation.contactPhone}` },
        organisation.side === 'enterprise' && {
          name: t.title,
          value: size ? <>{grade ? t.of(size.figures.year, labelOf(terms.sizes, grade)) : t.undecided(size.figures.year)} {size.result.smallOrMicro !== null && `（${size.result.smallOrMicro ? t.eligible : t.notEligible}）`}</> : t.none,
        },
        organisation.side === 'agency' && { name: field.introduction, value: organisation.introduction },
        organisation.qualificationStatus !== undefined && { name: qualification.title, value: labelOf(qualification.status, organisation.qualificationStatus) },
        payee !== undefined && { name: names.payee, value: `${payee.accountName} · ${payee.bank} · ${payee.account}` },
        { name: names.registered, value: moment(organisation.registered.at) },
      ]}
    />
  );
};
