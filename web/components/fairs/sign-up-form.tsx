/**
 * An enterprise's sign-up for a fair.
 *   <SignUpForm organisationId={organisationId} fairId={fairId} onDone={query.reload} />
 */
import { fairRoutes } from '../../../shared/contract/fairs.ts';
import { useText } from '../../text.tsx';
import { Form } from '../form.tsx';
import { SignUpFields } from './sign-up-fields.tsx';

interface SignUpFormProps {
  readonly organisationId: string;
  readonly fairId: string;
  readonly onDone: () => void;
}

export const SignUpForm = ({ organisationId, fairId, onDone }: SignUpFormProps) => (
  <Form route={fairRoutes.signUp} params={{ organisationId, fairId }} draft={`sign-up-${organisationId}-${fairId}`} submit={useText('fairVisit').signUp.submit} onDone={onDone}>
    <SignUpFields />
  </Form>
);
