/**
 * For which of several organisations a page acts, and the way to the others: the same kind of page where there is one.
 *   <Acting path={path} />
 */
import { useMe } from '../../app/me.tsx';
import { pages } from '../../routes/index.ts';
import { useText } from '../../text.tsx';

/** The same page of another organisation of the same side, where the page belongs to no single item; else its own page. */
const pageOf = (path: string, from: { readonly organisationId: string; readonly side: string }, to: { readonly organisationId: string; readonly side: string }): string => {
  const isNamed = pages.some((page) => page.path.replace(':organisationId', from.organisationId) === (path.endsWith('/') ? path : `${path}/`));
  return from.side === to.side && isNamed ? path.replace(from.organisationId, to.organisationId) : `/app/${to.side}/${to.organisationId}/`;
};

const Acting = ({ path }: { readonly path: string }) => {
  const { acting: t } = useText('people');
  const { pair } = useText();
  const memberships = useMe().data?.memberships ?? [];
  const current = memberships.find(({ organisationId }) => path.split('/')[3] === organisationId);
  if (!current) return null;
  return (
    <details class="govuk-details app-no-print" key={current.organisationId}>
      <summary class="govuk-details__summary"><span class="govuk-details__summary-text">{pair(t.now, current.organisationName)} · {t.change}</span></summary>
      <div class="govuk-details__text">
        <p>{t.other}</p>
        <ul class="app-links">
          {memberships.filter((other) => other !== current).map((other) => <li key={other.organisationId}><a class="govuk-link" href={pageOf(path, current, other)}>{other.organisationName}</a></li>)}
        </ul>
      </div>
    </details>
  );
};
export default Acting;
