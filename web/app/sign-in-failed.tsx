import { PageFrame } from '../components/page-frame.tsx';
import { PageTitle } from '../components/page-title.tsx';
import { signIn } from '../session.ts';
import { useText } from '../text.tsx';

/** Signing in could not be begun or finished: what to do, and another try. */
export const SignInFailed = () => {
  const { session, action } = useText();
  return (
    <PageFrame brandHref="/" nav={[]}>
      <PageTitle>{session.failed}</PageTitle>
      <p>{session.failedHelp}</p>
      <button type="button" class="govuk-button" onClick={() => void signIn('/app/').catch(() => location.reload())}>{action.signIn}</button>
    </PageFrame>
  );
};
