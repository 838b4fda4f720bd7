import { describe, expect, it } from 'vitest';
import { bureauPages } from '../../web/routes/bureau-pages.ts';
import { officeSections } from '../../web/routes/office-sections.ts';
import { sectionAt, sectionsOfDuties, sectionsOfOrganisation } from '../../web/app/sections.ts';

const enterprise = sectionsOfOrganisation('enterprise', 'org_1');
const agency = sectionsOfOrganisation('agency', 'org_2');

describe('the entry of the navigation that is marked', () => {
  it("on an organisation's own page is its own", () => {
    expect(sectionAt(enterprise, '/app/enterprise/org_1/')?.label).toBe('organisation');
    expect(sectionAt(agency, '/app/agency/org_2/')?.label).toBe('organisation');
  });
  it('below an entry is that entry', () => {
    expect(sectionAt(enterprise, '/app/enterprise/org_1/agreements/agr_1/rating/1/')?.label).toBe('agreements');
    expect(sectionAt(sectionsOfDuties(['fair']), '/app/bureau/fairs/fair_1/check-in/')?.label).toBe('fairs');
  });
  it('on a fair of an organisation is the choices that come of it, not the organisation', () => {
    expect(sectionAt(enterprise, '/app/enterprise/org_1/fairs/fair_1/')?.label).toBe('choices');
    expect(sectionAt(agency, '/app/agency/org_2/fairs/fair_1/')?.label).toBe('choices');
  });
  it('on an archive that an agency keeps is its records', () => {
    expect(sectionAt(agency, '/app/agency/org_2/archives/org_1/')?.label).toBe('records');
  });
  it('of an officer leads to a page that is there', () => {
    expect(bureauPages.map(({ path }) => path)).toEqual(expect.arrayContaining(officeSections.map(({ path }) => path)));
  });
  it('is there for who audits wherever an officer decides on agreements, archives, complaints or money', () => {
    expect(sectionsOfDuties(['audit']).map(({ label }) => label)).toEqual(expect.arrayContaining(['filings', 'archive', 'complaints', 'evaluations', 'reviews', 'funds']));
  });
  it('elsewhere is none', () => {
    expect(sectionAt(enterprise, '/app/register/agency/')).toBeUndefined();
  });
});
