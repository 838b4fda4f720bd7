/**
 * The page's one h1; also sets the window's title, and takes focus after a navigation within the app so that screen readers
 * start there.
 *   <PageTitle caption="2027 年春季双选会">企业报名</PageTitle>
 */
import { useEffect, useRef } from 'preact/hooks';
import { useText } from '../text.tsx';

let first = true;

export const PageTitle = ({ children, caption }: { readonly children: string; readonly caption?: string }) => {
  const { site } = useText();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${children} - ${site.name}`;
  }, [children, site]);
  useEffect(() => {
    // The browser itself announces the page that was loaded.
    if (!first) heading.current?.focus();
    first = false;
  }, []);
  return (
    <h1 class="govuk-heading-xl" ref={heading} tabIndex={-1}>
      {caption && <span class="govuk-caption-xl">{caption}</span>}
      {children}
    </h1>
  );
};
