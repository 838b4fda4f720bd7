import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fairReport, type FairFacts } from '../../../shared/domain/fair-report.ts';
import { serviceItems } from '../../../shared/domain/service-items.ts';
import { districts } from '../../../shared/domain/who.ts';

type Guest = FairFacts['signUps'][number];
type Enterprise = FairFacts['enterprises'][number];
type Chosen = FairFacts['choices'][number];

/** What the figures are made of; the rest of the items does not matter to them. */
const guestOf = (ticket: number, status: Guest['status'], more: Partial<Guest> = {}) => ({ type: 'sign-up', fairId: 'fair', ticket, status, holdsSeat: status !== 'waiting', organisationId: `org_${ticket}`, organisationName: `企业${ticket}`, needs: ['contracts'], attendees: 2, ...more }) as Guest;
const enterpriseOf = (ticket: number, district: Enterprise['district'], size?: { readonly industryCode: string; readonly grade: string | null }) => ({ id: `org_${ticket}`, district, ...(size && { size: { figures: { industryCode: size.industryCode }, result: { grade: size.grade } } }) }) as Enterprise;
const choiceOf = (status: Chosen['status'], begunBy: Chosen['begunBy'], agreementId?: string) => ({ status, begunBy, ...(agreementId && { agreementId }) }) as Chosen;
const none: FairFacts = { signUps: [], enterprises: [], choices: [], agreements: [] };

describe('the figures of a fair', () => {
  it('are all nothing where nobody signed up', () => {
    expect(fairReport(none)).toEqual({ signedUp: 0, waiting: 0, came: 0, walkIns: 0, people: 0, byIndustry: [], byDistrict: [], bySize: [], byNeed: [], choices: { byEnterprises: 0, byAgencies: 0, matched: 0, agreed: 0, unanswered: 0 }, absent: [] });
  });

  it('group by the section of the latest figures, district and size; what was not given is a group of its own', () => {
    const signUps = [guestOf(1, 'checked-in'), guestOf(2, 'seated'), guestOf(3, 'seated')];
    const enterprises = [enterpriseOf(1, '320412', { industryCode: '62', grade: 'micro' }), enterpriseOf(2, '320412', { industryCode: 'H621', grade: null }), enterpriseOf(3, '320402')];
    expect(fairReport({ ...none, signUps, enterprises })).toMatchObject({
      byIndustry: [{ section: 'H', signedUp: 2, came: 1 }, { signedUp: 1, came: 0 }],
      byDistrict: [{ district: '320402', signedUp: 1, came: 0 }, { district: '320412', signedUp: 2, came: 1 }],
      bySize: [{ size: 'micro', signedUp: 1, came: 1 }, { size: 'unknown', signedUp: 2, came: 0 }],
      people: 2,
      absent: [{ ticket: 2, name: '企业2' }, { ticket: 3, name: '企业3' }],
    });
  });

  it('count an agreement once both have signed it, and no choice that was declined, taken back or lapsed; lapsed unanswered apart', () => {
    const choices = [choiceOf('matched', 'enterprise', 'one'), choiceOf('matched', 'agency', 'two'), choiceOf('proposed', 'agency'), choiceOf('declined', 'enterprise'), choiceOf('withdrawn', 'agency'), { ...choiceOf('lapsed', 'agency'), lapsedFor: 'unanswered' as const }, { ...choiceOf('lapsed', 'enterprise'), lapsedFor: 'agency-left' as const }];
    expect(fairReport({ ...none, choices, agreements: [{ id: 'one', status: 'in-force' }, { id: 'two', status: 'draft' }] }).choices).toEqual({ byEnterprises: 1, byAgencies: 2, matched: 2, agreed: 1, unanswered: 1 });
  });

  it('add up, whoever came and whatever is known of them', () => {
    const guest = fc.record({ status: fc.constantFrom<Guest['status']>('seated', 'waiting', 'checked-in', 'cancelled', 'void'), district: fc.constantFrom(...districts), known: fc.boolean(), industryCode: fc.constantFrom('62', 'C', '9999', ''), needs: fc.subarray([...serviceItems]) });
    fc.assert(
      fc.property(fc.array(guest, { maxLength: 30 }), (guests) => {
        const signUps = guests.map(({ status, needs }, index) => guestOf(index + 1, status, { needs }));
        const enterprises = guests.flatMap(({ known, district, industryCode }, index) => (known ? [enterpriseOf(index + 1, district, { industryCode, grade: 'small' })] : []));
        const report = fairReport({ ...none, signUps, enterprises });
        expect(report.absent.length + report.came).toBe(report.signedUp);
        for (const groups of [report.byIndustry, report.bySize]) {
          expect(groups.reduce((sum, { signedUp }) => sum + signedUp, 0)).toBe(report.signedUp);
          expect(groups.reduce((sum, { came }) => sum + came, 0)).toBe(report.came);
        }
      }),
    );
  });
});
