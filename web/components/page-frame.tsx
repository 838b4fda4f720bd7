/**
 * The frame of every page: skip link, header, navigation, main, footer.
 *   <PageFrame nav={[{ href: '/', label: '首页' }]} here="/" tools={<a href="/en/">English</a>} brandHref="/">…</PageFrame>
 */
import { createContext, type ComponentChildren } from 'preact';
import { useContext } from 'preact/hooks';
import type { SiteFacts } from '../../shared/domain/site-facts.ts';
import { useText } from '../text.tsx';

export interface NavLink {
  readonly href: string;
  readonly label: string;
}

/** What the footer says about the deployment. */
export const SiteFactsContext = createContext<SiteFacts>({});

interface PageFrameProps {
  readonly nav: readonly NavLink[];
  /** The address of the entry that this page belongs to. */
  readonly here?: string;
  readonly brandHref: string;
  readonly tools?: ComponentChildren;
  readonly children: ComponentChildren;
}

export const SkipLink = () => <a class="govuk-skip-link" href="#main">{useText().site.skip}</a>;

export const PageFrame = ({ nav, here, brandHref, tools, children }: PageFrameProps) => {
  const { site: t } = useText();
  const { cityName, icpNumber } = useContext(SiteFactsContext);
  return (
    <div class="app-frame">
      <SkipLink />
      <header class="app-header">
        <div class="govuk-width-container app-header__row">
          <a class="app-header__brand" href={brandHref}>
            <span class="app-header__name">{t.name}</span> <span class="app-header__tagline">{t.tagline}</span>
          </a>
          <div class="app-header__tools">{tools}</div>
        </div>
      </header>
      <nav class="app-nav" aria-label={t.mainNavigation}>
        <div class="govuk-width-container"><ul>
          {nav.map(({ href, label }) => (
            <li key={href}>
              <a class="govuk-link" href={href} aria-current={href === here ? 'page' : undefined}>{label}</a>
            </li>
          ))}
        </ul></div>
      </nav>
      <main class="app-main" id="main" tabIndex={-1}>
        <div class="govuk-width-container">{children}</div>
      </main>
      <footer class="app-footer">
        <div class="govuk-width-container app-footer__row">
          <p>{cityName ? t.host(cityName) : t.hostUnnamed}</p>
          <p>{t.hotline}</p>
          <p>{t.sample}</p>
          {icpNumber && <p><a href="https://beian.miit.gov.cn/">{icpNumber}</a></p>}
        </div>
      </footer>
    </div>
  );
};
