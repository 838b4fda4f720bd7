import { useEffect, useMemo, useState } from 'preact/hooks';
import { ErrorBoundary } from 'preact-iso/lazy';
import { LocationProvider, Route, Router, useLocation } from 'preact-iso/router';
import type { Language } from '../../shared/text/index.ts';
import { PageTitle } from '../components/page-title.tsx';
import { Loading } from '../components/problem.tsx';
import { currentSession, signIn } from '../session.ts';
import { LanguageContext, useText } from '../text.tsx';
import { routeTable } from './route-table.tsx';
import { Shell } from './shell.tsx';
import { SignedIn } from './signed-in.tsx';
import { SignInFailed } from './sign-in-failed.tsx';

const NotFound = () => {
  const { state, nav } = useText();
  return (
    <div>
      <PageTitle>{state.missingPage}</PageTitle>
      <p>{state.missingPageHelp}</p>
      <p><a class="govuk-link" href="/app/">{nav.app}</a></p>
    </div>
  );
};

/** Nobody signed in: on to the issuer, and back to this address. */
const SignInFirst = () => {
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    signIn().catch(() => setFailed(true));
  }, []);
  return failed ? <SignInFailed /> : <Loading />;
};

const Pages = ({ language }: { readonly language: Language }) => {
  const routes = useMemo(() => routeTable(language), [language]);
  const { path } = useLocation();
  if (path === '/app/signed-in') return <SignedIn />;
  if (!currentSession()) return <SignInFirst />;
  return (
    <Shell>
      <Router>
        {routes.map(({ path: at, component }) => <Route key={at} path={at} component={component} />)}
        <Route default component={NotFound} />
      </Router>
    </Shell>
  );
};

export const App = ({ language }: { readonly language: Language }) => (
  <LanguageContext.Provider value={language}>
    <LocationProvider scope="/app/">
      <ErrorBoundary>
        <Pages language={language} />
      </ErrorBoundary>
    </LocationProvider>
  </LanguageContext.Provider>
);
