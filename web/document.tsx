import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { SiteFacts } from '../shared/domain/site-facts.ts';
import { text as commonEn } from '../shared/text/en/common.ts';
import type { Language } from '../shared/text/index.ts';
import { text as commonZh } from '../shared/text/zh/common.ts';
import { SiteFactsContext } from './components/page-frame.tsx';
import { localPath } from './local-path.ts';
import { LanguageContext } from './text.tsx';

const names = { zh: commonZh.site.name, en: commonEn.site.name };
const locales = { zh: 'zh_CN', en: 'en_GB' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (character) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[character] ?? character);
const meta = (kind: 'name' | 'property', name: string, content: string): string => `<meta ${kind}="${name}" content="${escaped(content)}">`;

/** The picture of a shared link: 1200 × 630, as the services that show one ask for. */
const SHARED_IMAGE = '/share.png';

export interface DocumentProps {
  readonly language: Language;
  /** Its Chinese address. */
  readonly path: string;
  readonly title: string;
  readonly description: string;
  readonly page: VNode;
  /** Instead of the one of all pages; of a name that no deployment changes, as scripts are. */
  readonly stylesheet?: string;
  readonly scripts?: readonly string[];
}

/** What services show where somebody shares the page's link. Addresses in it have to be whole: without the site's own origin they are left out. */
const card = (origin: string | undefined, { language, path, title, description }: DocumentProps): string =>
  [
    meta('property', 'og:type', 'website'),
    meta('property', 'og:site_name', names[language]),
    meta('property', 'og:locale', locales[language]),
    meta('property', 'og:title', title),
    meta('property', 'og:description', description),
    meta('name', 'twitter:card', origin === undefined ? 'summary' : 'summary_large_image'),
    ...(origin === undefined ? [] : [meta('property', 'og:url', origin + localPath(language, path)), meta('property', 'og:image', origin + SHARED_IMAGE), meta('property', 'og:image:width', '1200'), meta('property', 'og:image:height', '630'), meta('property', 'og:image:alt', names[language])]),
  ].join('');

/** Makes whole documents that are complete without any script. */
export const createDocuments =
  (site: SiteFacts) =>
  (props: DocumentProps): string => {
    const { language, title, description, page, stylesheet = '/site.css', scripts = [] } = props;
    const body = renderToString(<SiteFactsContext.Provider value={site}><LanguageContext.Provider value={language}>{page}</LanguageContext.Provider></SiteFactsContext.Provider>);
    return `<!doctype html><html lang="${language === 'zh' ? 'zh-CN' : 'en'}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escaped(title)} · ${escaped(names[language])}</title>${meta('name', 'description', description)}<meta name="theme-color" content="#0b4f8a">${card(site.origin, props)}<link rel="stylesheet" href="${stylesheet}"><link rel="icon" href="/favicon.svg" type="image/svg+xml">${scripts.map((script) => `<script type="module" src="${script}"></script>`).join('')}</head><body class="govuk-template__body">${body}</body></html>`;
  };
