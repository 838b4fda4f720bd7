import { later } from '../components/later.tsx';
import { PageFrame } from '../components/page-frame.tsx';
import { PageTitle } from '../components/page-title.tsx';
import { isMarked } from '../outbox/marker.ts';
import { signIn } from '../session.ts';
import { useText } from '../text.tsx';

const StoredSignedOut = later(() => import('../components/outbox/stored-signed-out.tsx'), ['outbox']);

/** Signing in could not be begun or finished: what to do, and another try. */
const SignInFailed = () => {
  const { session, action } = useText();
  return (
    <PageFrame brandHref="/" nav={[]}>
      <PageTitle>{session.failed}</PageTitle>
      <p>{session.failedHelp}</p>
      {isMarked(undefined) && <StoredSignedOut />}
      <button type="button" class="govuk-button" onClick={() => void signIn('/app/').catch(() => location.reload())}>{action.signIn}</button>
    </PageFrame>
  );
};

export default SignInFailed;
