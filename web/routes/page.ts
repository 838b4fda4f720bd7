import type { ComponentType } from 'preact';
import type { Texts } from '../../shared/text/index.ts';
import type { Duty, Side } from '../../shared/domain/who.ts';
import type { PageNamespace } from '../text.tsx';

/** What a page of the app is given: parameters of its path, decoded, and the query. */
export interface PageProps {
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
}

/** One page of the signed-in app, fetched when somebody goes there. */
export interface Page {
  /** With `:name` parameters, ending in a slash; the acting organisation is always `:organisationId`. */
  readonly path: string;
  readonly load: () => Promise<{ readonly default: ComponentType<PageProps> }>;
  /** Does with the styles of public pages (site.scss) alone: those of work in the app (work.scss) are not fetched. */
  readonly plain?: true;
  /** Texts fetched together with the page, besides `common`. */
  readonly texts?: readonly PageNamespace[];
  /** An entry of the navigation, for members of one side or for officers with one of these duties. */
  readonly nav?: {
    readonly label: keyof Texts['sections'];
    readonly side?: Side;
    readonly duties?: readonly Duty[];
    /** Where the paths begin of pages that belong to the entry though they are not below its own path. */
    readonly also?: readonly string[];
  };
}
