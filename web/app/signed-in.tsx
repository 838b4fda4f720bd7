import { useEffect, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso/router';
import { finishSignIn } from '../session.ts';
import { useText } from '../text.tsx';
import SignInFailed from './sign-in-failed.tsx';

/** `/app/signed-in`: where the issuer sends people back to; goes on to where they wanted to be. */
const SignedIn = () => {
  const { session } = useText();
  const { route } = useLocation();
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    finishSignIn(new URL(location.href)).then(
      (returnTo) => route(returnTo, true),
      () => setFailed(true),
    );
  }, []);
  return failed ? <SignInFailed /> : <p class="govuk-width-container app-loading" role="status">{session.signingIn}</p>;
};

export default SignedIn;
