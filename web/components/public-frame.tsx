/**
 * The frame of pages that need no sign-in; their language is part of the address (`/…` and `/en/…`).
 *   <PublicFrame path="/fairs/" here="/fairs/">…</PublicFrame>
 */
import type { ComponentChildren } from 'preact';
import { localPath } from '../local-path.ts';
import { useLanguage, useText } from '../text.tsx';
import { PageFrame } from './page-frame.tsx';

export { localPath };

interface PublicFrameProps {
  readonly path: string;
  readonly here?: string;
  readonly children: ComponentChildren;
}

/** A link to the same page in the other language: a full load, since language is part of the address. */
export const LanguageToggle = ({ path }: { readonly path: string }) => {
  const other = useLanguage() === 'zh' ? 'en' : 'zh';
  return <a href={localPath(other, path)} lang={other === 'zh' ? 'zh-CN' : 'en'} hreflang={other === 'zh' ? 'zh-CN' : 'en'}>{useText().site.otherLanguage}</a>;
};

export const PublicFrame = ({ path, here, children }: PublicFrameProps) => {
  const language = useLanguage();
  const { nav } = useText();
  const at = (to: string) => localPath(language, to);
  return (
    <PageFrame
      brandHref={at('/')}
      here={here && at(here)}
      nav={[
        { href: at('/'), label: nav.home },
        { href: at('/fairs/'), label: nav.fairs },
        { href: at('/agencies/'), label: nav.agencies },
        { href: at('/notices/'), label: nav.notices },
        { href: at('/calculators/'), label: nav.calculators },
      ]}
      tools={<><a href="/app/">{nav.signIn}</a><LanguageToggle path={path} /></>}
    >
      {children}
    </PageFrame>
  );
};
