import type { ComponentType, FunctionComponent } from 'preact';
import lazy from 'preact-iso/lazy';
import type { Language } from '../../shared/text/index.ts';
import { PageTitle } from '../components/page-title.tsx';
import { pages } from '../routes/index.ts';
import type { Page, PageProps } from '../routes/page.ts';
import { loadTexts, useText } from '../text.tsx';

/** Shown when a page cannot be fetched, as after a deployment or without network. */
const Unavailable: FunctionComponent = () => {
  const { state, action } = useText();
  return (
    <div>
      <PageTitle>{state.crashed}</PageTitle>
      <p>{state.crashedHelp}</p>
      <button type="button" class="govuk-button" onClick={() => location.reload()}>{action.reload}</button>
    </div>
  );
};

/** One root element whatever the page returns, and a new page for every address: no form carries over to another item. */
const framed = (Content: ComponentType<PageProps>): ComponentType<PageProps & { readonly path?: string }> =>
  function FramedPage({ path, params, query }) {
    return <div class="app-page" key={path}><Content params={params} query={query} /></div>;
  };

const lazily = (page: Page, language: Language) =>
  lazy(async () => {
    try {
      const [module] = await Promise.all([page.load(), loadTexts(language, page.texts ?? [])]);
      return { default: framed(module.default) };
    } catch {
      return { default: framed(Unavailable) };
    }
  });

/** The router's table for one language. */
export const routeTable = (language: Language): { readonly path: string; readonly component: ComponentType<PageProps & { readonly path?: string }> }[] =>
  pages.map((page) => ({ path: page.path, component: lazily(page, language) }));
