import { useLocation } from 'preact-iso/router';
import { agreementRoutes } from '../../../shared/contract/agreements.ts';
import { Form } from '../../components/form.tsx';
import { PageTitle } from '../../components/page-title.tsx';
import { PaperFields } from '../../components/take-over/paper-fields.tsx';
import { TextField } from '../../components/text-fields.tsx';
import { paidElsewhere, typedPaper } from '../../take-over/typed-paper.ts';
import { useText } from '../../text.tsx';
import type { PageProps } from '../page.ts';

/** `/app/agency/:organisationId/take-overs/new/`: one paper agreement is typed in. */
const NewTakeOver = ({ params: { organisationId = '' } }: PageProps) => {
  const t = useText('takeOver');
  const { route } = useLocation();
  return (
    <div>
      <PageTitle>{t.begin}</PageTitle>
      <p>{t.emptyHelp}</p>
      <Form route={agreementRoutes.enterTakeOver} params={{ organisationId }} fixed={typedPaper} draft={`take-over-${organisationId}`} submit={t.save} elsewhere={paidElsewhere(t.field)} onDone={({ id }) => route(`/app/agency/${organisationId}/take-overs/${id}/`)}>
        <TextField name="enterpriseCode" label={t.field.enterpriseCode} width={20} maxLength={30} />
        <PaperFields />
      </Form>
    </div>
  );
};
export default NewTakeOver;
