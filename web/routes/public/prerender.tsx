import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { SITE_FACTS_MARKS } from '../../../shared/domain/site-facts.ts';
import { SiteFactsContext } from '../../components/page-frame.tsx';
import { LanguageContext, loadTextsFrom, textOf } from '../../text.tsx';
import { Home } from './home.tsx';
import { NotFound } from './not-found.tsx';
import { CalculatorPage } from './calculators/calculator-page.tsx';
import { CalculatorsPage } from './calculators/calculators-page.tsx';
import { calculatorTexts, commonTexts } from './calculators/module.ts';
import { calculatorModules } from './calculators/modules.ts';
import { CheckPage } from './check/check-page.tsx';
import { calculatorPaths, CALCULATORS, CHECK_PATH } from './paths.ts';

/** What the build writes for one address of `publicPaths`; the deployment puts its own facts in the footer. */
export const prerender = async ({ url }: { readonly url: string }) => {
  const language = url.startsWith('/en/') ? 'en' : 'zh';
  await loadTextsFrom(calculatorTexts, language, [...commonTexts, ...CALCULATORS, 'documentCheck', 'public', 'problems']);
  const { site } = textOf(language, 'common');
  const calculatorPages = CALCULATORS.map(async (name) => {
    const { Calculator } = await calculatorModules[name]();
    const { title, lead } = textOf(language, name);
    return [calculatorPaths[name], { page: <CalculatorPage name={name} Calculator={Calculator} />, title, description: lead }] as const;
  });
  const { list } = textOf(language, 'calculation');
  const check = textOf(language, 'documentCheck');
  const pages: Readonly<Record<string, { readonly page: VNode; readonly title?: string; readonly description: string }>> = {
    '/': { page: <Home />, description: textOf(language, 'public').home.lead },
    '/calculators/': { page: <CalculatorsPage />, title: list.title, description: list.lead },
    [CHECK_PATH]: { page: <CheckPage />, title: check.title, description: check.lead },
    '/404.html': { page: <NotFound />, title: textOf(language, 'public').notFound.title, description: site.tagline },
    ...Object.fromEntries(await Promise.all(calculatorPages)),
  };
  const path = language === 'en' ? url.slice('/en'.length) : url;
  const found = pages[path];
  if (!found) throw new Error(`no public page at ${url}`);
  return {
    html: renderToString(<SiteFactsContext.Provider value={SITE_FACTS_MARKS}><LanguageContext.Provider value={language}>{found.page}</LanguageContext.Provider></SiteFactsContext.Provider>),
    links: new Set<string>(),
    head: {
      lang: language === 'en' ? 'en' : 'zh-CN',
      title: found.title ? `${found.title} - ${site.name}` : `${site.name} · ${site.tagline}`,
      elements: new Set([{ type: 'meta', props: { name: 'description', content: found.description } }]),
    },
  };
};
