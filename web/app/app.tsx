import { useEffect, useState } from 'preact/hooks';
import { LocationProvider, useLocation } from 'preact-iso/router';
import type { Language } from '../../shared/text/index.ts';
import { later } from '../components/later.tsx';
import { Loading } from '../components/problem.tsx';
import { currentSession, signIn } from '../session.ts';
import { LanguageContext } from '../text.tsx';
import { PageSwitch } from './page-switch.tsx';
import { Shell } from './shell.tsx';

// Once a day at most: not for every page to bring along.
const SignedIn = later(() => import('./signed-in.tsx'));
const SignInFailed = later(() => import('./sign-in-failed.tsx'));

/** Nobody signed in: on to the issuer, and back to this address. */
const SignInFirst = () => {
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    signIn().catch(() => setFailed(true));
  }, []);
  return failed ? <SignInFailed /> : <Loading />;
};

const Pages = () => {
  const { path } = useLocation();
  if (path === '/app/signed-in') return <SignedIn />;
  if (!currentSession()) return <SignInFirst />;
  return <Shell><PageSwitch /></Shell>;
};

export const App = ({ language }: { readonly language: Language }) => (
  <LanguageContext.Provider value={language}>
    <LocationProvider scope="/app/">
      <Pages />
    </LocationProvider>
  </LanguageContext.Provider>
);
