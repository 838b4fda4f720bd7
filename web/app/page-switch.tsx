import type { ComponentType, FunctionComponent } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso/router';
import type { Language } from '../../shared/text/index.ts';
import { PageTitle } from '../components/page-title.tsx';
import { Loading } from '../components/problem.tsx';
import { pagesAt } from '../routes/index.ts';
import type { PageProps } from '../routes/page.ts';
import { loadTexts, useLanguage, useText } from '../text.tsx';
import { paramsAt } from './params-at.ts';

const NotFound: FunctionComponent = () => {
  const { state, nav } = useText();
  return (
    <div>
      <PageTitle>{state.missingPage}</PageTitle>
      <p>{state.missingPageHelp}</p>
      <p><a class="govuk-link" href="/app/">{nav.app}</a></p>
    </div>
  );
};

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

interface Shown {
  readonly path: string;
  readonly Content: ComponentType<PageProps>;
  readonly params: PageProps['params'];
  readonly query: PageProps['query'];
}

const fetchPage = async (path: string, query: PageProps['query'], language: Language): Promise<Shown> => {
  const pages = await pagesAt(path).catch(() => undefined);
  if (!pages) return { path, params: {}, query, Content: Unavailable };
  for (const page of pages) {
    const params = paramsAt(page.path, path);
    if (!params) continue;
    const fetched = await Promise.all([page.load(), loadTexts(language, page.texts ?? []), !page.plain && import('../styles/work.ts')]).catch(() => undefined);
    return { path, params, query, Content: fetched?.[0].default ?? Unavailable };
  }
  return { path, params: {}, query, Content: NotFound };
};

/**
 * The page at the address, fetched; the former one stays until it is there. One root element whatever the page returns,
 * and a new page for every address: no form carries over to another item.
 */
export const PageSwitch = () => {
  // The library counts what came by a link or a call, but does not declare it.
  const { path, query, wasPush = false }: ReturnType<typeof useLocation> & { readonly wasPush?: boolean } = useLocation();
  const language = useLanguage();
  const [shown, setShown] = useState<Shown>();
  // Begun while rendering, so that a page and the person's data are fetched at the same time.
  const fetching = useMemo(() => fetchPage(path, query, language), [path, language]);
  useEffect(() => {
    let wanted = true;
    void fetching.then((page) => wanted && setShown(page));
    return () => {
      wanted = false;
    };
  }, [fetching]);
  useLayoutEffect(() => {
    if (shown && wasPush) scrollTo(0, 0);
  }, [shown]);
  if (!shown) return <Loading />;
  const { Content, params } = shown;
  return <div class="app-page" key={shown.path}><Content params={params} query={shown.path === path ? query : shown.query} /></div>;
};
