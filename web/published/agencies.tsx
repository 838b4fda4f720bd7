import type { AgencyCard } from '../../shared/domain/publishing.ts';
import type { PublicRecord } from '../../shared/domain/track-record.ts';
import { sectionName } from '../../shared/rules/size/industry-code.ts';
import { useRecordWords } from '../components/fairs/record-words.ts';
import { localPath, PublicFrame } from '../components/public-frame.tsx';
import { useFormat } from '../format.ts';
import { labelOf, useLanguage, useText } from '../text.tsx';
import { Facts } from './facts.tsx';

/** `/agencies/`: the verified agencies. */
export const AgencyListPage = ({ agencies }: { readonly agencies: readonly AgencyCard[] }) => {
  const { agencies: t } = useText('published');
  const { terms } = useText();
  const language = useLanguage();
  return (
    <PublicFrame path="/agencies/" here="/agencies/">
      <h1 class="govuk-heading-xl">{t.title}</h1>
      <p class="app-lead">{agencies.length ? t.lead : t.empty}</p>
      <ul class="app-listing">
        {agencies.map((agency) => (
          <li class="app-listing__item" key={agency.id}>
            <h2 class="govuk-heading-m app-listing__title"><a class="govuk-link" href={localPath(language, `/agencies/${agency.id}/`)}>{agency.name}</a></h2>
            <p class="app-listing__meta">{labelOf(terms.districts, agency.district)}</p>
            {agency.introduction && <p class="app-listing__meta">{agency.introduction}</p>}
          </li>
        ))}
      </ul>
    </PublicFrame>
  );
};

/** The sections of the enterprises served, the most first. */
const bySection = ({ sections }: PublicRecord) => Object.entries(sections).sort(([, a], [, b]) => b - a);

/** `/agencies/<id>/`: one agency, or that it is no longer on the list. */
export const AgencyPageView = ({ agency }: { readonly agency: AgencyCard | undefined }) => {
  const { agencies: t } = useText('published');
  const { record: words } = useText('offers');
  const { served, rating } = useRecordWords();
  const { terms, list } = useText();
  const language = useLanguage();
  const { day } = useFormat();
  return (
    <PublicFrame path={agency ? `/agencies/${agency.id}/` : '/agencies/'} here="/agencies/">
      <p><a class="govuk-link" href={localPath(language, '/agencies/')}>{t.back}</a></p>
      <h1 class="govuk-heading-xl">{agency ? agency.name : t.gone}</h1>
      {agency ? (
        <>
          {agency.introduction && <p class="app-lead">{agency.introduction}</p>}
          <Facts
            rows={[
              [t.creditCode, agency.creditCode],
              [t.district, labelOf(terms.districts, agency.district)],
              [t.address, agency.address],
              [t.scopes, agency.scopes && list(agency.scopes.map((scope) => labelOf(t.scope, scope)))],
              [t.staff, agency.certifiedStaff === undefined ? undefined : t.people(agency.certifiedStaff)],
              [t.registeringAuthority, agency.registeringAuthority],
              [t.validUntil, agency.validUntil && day(agency.validUntil)],
              [words.title, served(agency.record)],
              [words.sections, agency.record && list(bySection(agency.record).map(([section, count]) => words.inSection(sectionName(section) ?? section, count)))],
              [words.rating, rating(agency.record)],
            ]}
          />
        </>
      ) : (
        <p>{t.goneHelp}</p>
      )}
    </PublicFrame>
  );
};
