/**
 * An agreement without a fair: the other side is found by the code on its licence and asked to talk.
 *   <StartPage side="agency" organisationId={…} />
 */
import { useLocation } from 'preact-iso/router';
import { agreementRoutes } from '../../../shared/contract/agreements.ts';
import type { Side } from '../../../shared/domain/who.ts';
import { useText } from '../../text.tsx';
import { Form } from '../form.tsx';
import { PageTitle } from '../page-title.tsx';
import { TextArea, TextField } from '../text-fields.tsx';

export const StartPage = ({ side, organisationId }: { readonly side: Side; readonly organisationId: string }) => {
  const { start: t, talk } = useText('agreementSteps');
  const { route } = useLocation();
  return (
    <div>
      <PageTitle>{t.title}</PageTitle>
      <p>{t.lead}</p>
      <p class="app-quiet">{talk.privacy}</p>
      <Form route={agreementRoutes.startAgreement} params={{ organisationId }} draft={`start-${organisationId}`} submit={t.submit} onDone={({ id }) => route(`/app/${side}/${organisationId}/agreements/${id}/`)}>
        <TextField name="creditCode" label={t.creditCode} maxLength={40} width={20} says={{ 'not-found': t.notFound }} />
        <TextArea name="note" label={t.note} optional rows={3} maxLength={300} />
      </Form>
    </div>
  );
};
