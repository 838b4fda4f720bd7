/**
 * Finds organisations by part of the name or by the credit code, in the districts that the officer serves.
 *   <OrganisationSearch words={query.words} district={query.district} />
 */
import { useLocation } from 'preact-iso/router';
import { partyRoutes } from '../../../shared/contract/parties.ts';
import { CITY_OFFICE, districts, type District } from '../../../shared/domain/who.ts';
import { useMe } from '../../app/me.tsx';
import { labelOf, useText } from '../../text.tsx';
import { usePages } from '../../use-pages.ts';
import { DataTable } from '../data-table.tsx';
import { EmptyState } from '../empty-state.tsx';
import { LoadMore } from '../load-more.tsx';
import { Loading, Problem } from '../problem.tsx';

const Found = ({ words, district }: { readonly words: string; readonly district?: District }) => {
  const t = useText('search');
  const { field } = useText('parties');
  const { sides } = useText('app');
  const { terms } = useText();
  const pages = usePages(partyRoutes.searchOrganisations, { query: { words, ...(district && { district }) } });
  const { items, problem, reload } = pages;
  return (
    <div>
      {!items && (problem ? <Problem problem={problem} onRetry={reload} /> : <Loading />)}
      {items?.length === 0 && <EmptyState title={t.none}><p>{t.noneHelp}</p></EmptyState>}
      {items && items.length > 0 && (
        <DataTable
          caption={t.list}
          rows={items}
          rowKey={({ id }) => id}
          exportName={t.list}
          columns={[
            { label: field.name, cell: ({ id, name }) => <a class="govuk-link" href={`/app/bureau/organisations/${id}/`}>{name}</a>, text: ({ name }) => name },
            { label: field.creditCode, cell: ({ creditCode }) => creditCode },
            { label: field.district, cell: (row) => labelOf(terms.districts, row.district) },
            { label: t.side, cell: ({ side }) => labelOf(sides, side) },
          ]}
        />
      )}
      <LoadMore pages={pages} />
      {pages.more && !pages.loadMore && <p>{t.more}</p>}
    </div>
  );
};

export const OrganisationSearch = ({ words = '', district = '' }: { readonly words?: string; readonly district?: string }) => {
  const t = useText('search');
  const { terms } = useText();
  const { route } = useLocation();
  const offices = useMe().data?.person.offices ?? [];
  const served = districts.filter((one) => offices.includes(CITY_OFFICE) || offices.includes(one));
  const chosen = served.find((one) => one === district);
  const search = (event: SubmitEvent & { readonly currentTarget: HTMLFormElement }): void => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const asked = new URLSearchParams({ words: String(data.get('words') ?? '').trim(), district: String(data.get('district') ?? '') });
    route(`/app/bureau/organisations/?${asked.toString()}`);
  };
  return (
    <section>
      <form role="search" class="app-no-print" onSubmit={search} action="/app/bureau/organisations/" method="get">
        <div class="govuk-form-group">
          <label class="govuk-label govuk-label--s" for="search-words">{t.words}</label>
          <div class="govuk-hint" id="search-words-hint">{t.wordsHint}</div>
          <input class="govuk-input" id="search-words" name="words" type="search" maxLength={40} defaultValue={words} aria-describedby="search-words-hint" autoComplete="off" />
        </div>
        {served.length > 1 && (
          <div class="govuk-form-group">
            <label class="govuk-label govuk-label--s" for="search-district">{t.district}</label>
            <select class="govuk-select" id="search-district" name="district">
              <option value="">{t.all}</option>
              {served.map((one) => <option key={one} value={one} selected={one === chosen}>{labelOf(terms.districts, one)}</option>)}
            </select>
          </div>
        )}
        <button class="govuk-button" type="submit">{t.submit}</button>
      </form>
      {words !== '' && <Found key={`${words} ${district}`} words={words} district={chosen} />}
    </section>
  );
};
