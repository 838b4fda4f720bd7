/**
 * An enterprise's sign-up for a fair.
 *   <SignUpForm organisationId={organisationId} fairId={fairId} onDone={query.reload} />
 */
import { fairRoutes } from '../../../shared/contract/fairs.ts';
import { useText } from '../../text.tsx';
import { useOutboxAction } from '../../use-action.ts';
import { Form } from '../form.tsx';
import { SignUpFields } from './sign-up-fields.tsx';

interface SignUpFormProps {
  readonly organisationId: string;
  readonly fairId: string;
  /** Of the fair. */
  readonly title: string;
  readonly onDone: () => void;
}

export const SignUpForm = ({ organisationId, fairId, title, onDone }: SignUpFormProps) => {
  const outbox = useOutboxAction(fairRoutes.signUp, { title, href: `/app/enterprise/${organisationId}/fairs/${fairId}/` });
  return (
    <Form route={fairRoutes.signUp} params={{ organisationId, fairId }} draft={`sign-up-${organisationId}-${fairId}`} submit={useText('fairVisit').signUp.submit} onDone={onDone} outbox={outbox} onStored={() => scrollTo(0, 0)}>
      <SignUpFields />
    </Form>
  );
};
