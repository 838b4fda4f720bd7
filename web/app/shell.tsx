import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso/router';
import { PageFrame, SiteFactsContext } from '../components/page-frame.tsx';
import { later } from '../components/later.tsx';
import { siteConfig, type SiteConfig } from '../config.ts';
import { keptNow } from '../keep/kept.ts';
import { isMarked, markerOf, onOutbox } from '../outbox/marker.ts';
import { currentSession, signOut } from '../session.ts';
import { useLanguage, useText } from '../text.tsx';
import { MeProvider, useMe, type Me } from './me.tsx';
import { switchLanguage } from './preferences.ts';
import { sectionAt, sectionsOfDuties, sectionsOfOrganisation, type Section } from './sections.ts';

const OUTBOX = '/app/outbox/';
const home: Section = { label: 'home', href: '/app/' };

/** While acting for an organisation its sections; otherwise the officer's, and those of a person's only organisation. */
const sectionsFor = (me: Me | undefined, path: string): Section[] => {
  if (!me) return [];
  const [, , , inPath] = path.split('/');
  const acting = me.memberships.find(({ organisationId }) => organisationId === inPath) ?? (me.memberships.length === 1 ? me.memberships[0] : undefined);
  return [...sectionsOfDuties(me.person.duties), ...(acting ? sectionsOfOrganisation(acting.side, acting.organisationId) : [])];
};

export const LanguageSwitch = () => {
  const other = useLanguage() === 'zh' ? 'en' : 'zh';
  return <button type="button" lang={other === 'zh' ? 'zh-CN' : 'en'} onClick={() => switchLanguage(other)}>{useText().site.otherLanguage}</button>;
};

const useSiteConfig = (): SiteConfig | undefined => {
  const [config, setConfig] = useState<SiteConfig>();
  useEffect(() => {
    // Without it the footer names no city: nothing to tell the person.
    siteConfig().then(setConfig, () => undefined);
  }, []);
  return config;
};

/** What waits to be sent, and whether what is shown was kept on this device. */
const OutboxLine = later(() => import('../components/outbox/outbox-line.tsx'), ['outbox']);

/** For whom the person acts on this page, and how to act for another. */
const Acting = later(() => import('../components/own/acting.tsx'), ['people']);

const marked = (): boolean => isMarked(currentSession()?.person.id) || keptNow() !== undefined;
/** What is answered sooner waits for nobody: the page does not jump for it. */
const AT_ONCE_MS = 1_500;
const useMarked = (): boolean => {
  const [is, setIs] = useState(marked);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = onOutbox(() => {
      clearTimeout(timer);
      if (marked()) timer = setTimeout(() => setIs(marked), AT_ONCE_MS);
      else setIs(false);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, []);
  return is;
};

const Frame = ({ children }: { readonly children: ComponentChildren }) => {
  const { nav } = useText();
  const labels = useText('sections');
  const { path, route } = useLocation();
  const leave = (): void => {
    // Whoever has something waiting is told first what becomes of it.
    if (path === OUTBOX || markerOf(currentSession()?.person.id).waiting === 0) void signOut();
    else route(`${OUTBOX}?leaving=`);
  };
  const me = useMe().data;
  const site = useSiteConfig();
  const waits = useMarked();
  const sections = [home, ...sectionsFor(me, path)];
  const at = path.endsWith('/') ? path : `${path}/`;
  return (
    <SiteFactsContext.Provider value={site ?? {}}>
      <PageFrame
        brandHref="/"
        nav={sections.map(({ label, href }) => ({ href, label: labels[label] }))}
        here={at === home.href ? home.href : sectionAt(sections.slice(1), at)?.href}
        tools={<><span>{me?.person.name}</span><button type="button" onClick={leave}>{nav.signOut}</button><LanguageSwitch /></>}
      >
        {waits && <OutboxLine />}
        {me && me.memberships.length > 1 && <Acting path={path} />}
        {children}
      </PageFrame>
    </SiteFactsContext.Provider>
  );
};

/** The frame of every page for people signed in. */
export const Shell = ({ children }: { readonly children: ComponentChildren }) => <MeProvider><Frame>{children}</Frame></MeProvider>;
