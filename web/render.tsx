import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { SiteFacts } from '../shared/domain/site-facts.ts';
import { text as commonEn } from '../shared/text/en/common.ts';
import { text as fairWordsEn } from '../shared/text/en/fair-words.ts';
import { text as offersEn } from '../shared/text/en/offers.ts';
import { text as publishedEn } from '../shared/text/en/published.ts';
import type { Language } from '../shared/text/index.ts';
import { text as commonZh } from '../shared/text/zh/common.ts';
import { text as fairWordsZh } from '../shared/text/zh/fair-words.ts';
import { text as offersZh } from '../shared/text/zh/offers.ts';
import { text as publishedZh } from '../shared/text/zh/published.ts';
import type { AgencyCard, FairCard, FairPage, NoticeLine } from '../shared/domain/publishing.ts';
import { SiteFactsContext } from './components/page-frame.tsx';
import { AgencyListPage, AgencyPageView } from './published/agencies.tsx';
import { FairListPage, FairPageView } from './published/fairs.tsx';
import { NoticeListPage } from './published/notices.tsx';
import { addText, LanguageContext } from './text.tsx';

addText('zh', 'common', commonZh);
addText('en', 'common', commonEn);
addText('zh', 'fairWords', fairWordsZh);
addText('en', 'fairWords', fairWordsEn);
addText('zh', 'offers', offersZh);
addText('en', 'offers', offersEn);
addText('zh', 'published', publishedZh);
addText('en', 'published', publishedEn);

const published = { zh: publishedZh, en: publishedEn };
const names = { zh: commonZh.site.name, en: commonEn.site.name };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (character) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[character] ?? character);

/** A whole document. It links the stylesheet of stable name and needs no script. */
const document = (site: SiteFacts, language: Language, title: string, description: string, page: VNode): string =>
  `<!doctype html><html lang="${language === 'zh' ? 'zh-CN' : 'en'}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escaped(title)} · ${escaped(names[language])}</title><meta name="description" content="${escaped(description)}"><meta name="theme-color" content="#0b4f8a"><link rel="stylesheet" href="/site.css"><link rel="icon" href="/favicon.svg" type="image/svg+xml"></head><body class="govuk-template__body">${renderToString(<SiteFactsContext.Provider value={site}><LanguageContext.Provider value={language}>{page}</LanguageContext.Provider></SiteFactsContext.Provider>)}</body></html>`;

/** The pages published from the register, as whole HTML documents. */
export const createPages = (site: SiteFacts) => ({
  fairs: (fairs: readonly FairCard[], language: Language, today: string): string => document(site, language, published[language].fairs.title, published[language].fairs.lead, <FairListPage fairs={fairs} today={today} />),
  fair: (fair: FairPage, language: Language, today: string): string => document(site, language, fair.title, `${fair.date} ${fair.venue}`, <FairPageView fair={fair} today={today} />),
  agencies: (agencies: readonly AgencyCard[], language: Language): string => document(site, language, published[language].agencies.title, published[language].agencies.lead, <AgencyListPage agencies={agencies} />),
  agency: (agency: AgencyCard | undefined, language: Language): string => document(site, language, agency?.name ?? published[language].agencies.gone, agency?.introduction ?? published[language].agencies.lead, <AgencyPageView agency={agency} />),
  notices: (notices: readonly NoticeLine[], language: Language): string => document(site, language, published[language].notices.title, published[language].notices.lead, <NoticeListPage notices={notices} />),
});
