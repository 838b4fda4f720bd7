import { officers } from '../../../infra/local/people/officers.ts';
import { enterprises, sampleCreditCode } from '../../../infra/local/samples/data.ts';
import { routes } from '../../../shared/contract/index.ts';
import { fillPath, type RouteDefinition } from '../../../shared/contract/route.ts';
import { isAllowed, type ActingMember } from '../../../shared/domain/who.ts';
import type { Answered, Bureau } from './bureau.ts';

/** Looking several times finds the fewest rounds: calls that run side by side may end in any order. */
const LOOKS = 3;

const members: readonly { readonly person: string; readonly side: ActingMember['side'] }[] = [
  { person: 'owner-01', side: 'enterprise' },
  { person: 'manager-01', side: 'agency' },
];

/** The number of the text that both signed, as the last look at the agreement had it. */
const textOf = (answers: readonly Answered[], agreementId: string): string => {
  const agreement = answers.findLast(({ route, params }) => route === 'showAgreement' && params.agreementId === agreementId)?.body.agreement;
  return typeof agreement === 'object' && agreement !== null && 'text' in agreement ? String(agreement.text) : '';
};

/** The ids that the story of the first enterprise and agency brought about, by the names that paths give them. */
const idsOf = (answers: readonly Answered[], organisationId: string): Record<string, string> => {
  const by = (person: string, route: string) => answers.find((answer) => answer.person === person && answer.route === route);
  const [agency, enterprise] = [String(by('manager-01', 'registerOrganisation')?.body.id), String(by('owner-01', 'registerOrganisation')?.body.id)];
  const agreementId = String(answers.find(({ route, params }) => route === 'answerChoice' && params.organisationId === agency)?.body.agreementId);
  const signUp = by('owner-01', 'signUp');
  const claim = by('manager-01', 'submitClaim');
  return {
    organisationId, enterpriseId: enterprise, targetId: enterprise, agreementId, year: '1', calendarYear: '2026',
    fairId: String(signUp?.params.fairId), code: String(signUp?.body.code),
    recordId: String(answers.find(({ route, params }) => route === 'logRecord' && params.agreementId === agreementId)?.body.id),
    document: 'agreement', text: textOf(answers, agreementId),
    claimId: String(claim?.body.id), uploadId: String(by('manager-01', 'requestUpload')?.body.id),
  };
};

/** Values for a query's closed lists, districts and the code of the first enterprise; the rest is left out. */
const queryOf = (route: RouteDefinition, side: string): Record<string, string> => {
  const asked = route.query ? Object.keys(route.query.shape) : [];
  return { ...(asked.includes('district') && { district: '320402' }), ...(asked.includes('side') && { side }), ...(asked.includes('words') && { words: enterprises[0]?.name ?? '' }), ...(asked.includes('creditCode') && { creditCode: sampleCreditCode('320402', 1) }) };
};

const yearOf = (route: RouteDefinition, now: string): Record<string, string> => (route.path.includes('/funds/') ? { year: now.slice(0, 4) } : {});

/** Looks at everything that can be looked at, as each side and as an officer, in lists that fill their pages. */
export const lookAtScreens = async (bureau: Bureau, story: readonly Answered[]): Promise<void> => {
  const { stage, callerOf, now } = bureau;
  const organisations = new Map(members.map(({ person }) => [person, String(story.find((answer) => answer.person === person && answer.route === 'registerOrganisation')?.body.id)]));
  for (const route of Object.values<RouteDefinition>(routes)) {
    if (route.method !== 'GET' || route.access.includes('public') || (route.query && 'ids' in route.query.shape) || /\{(invitationKey|deputyshipId|uploadId|exportId|n|takeOverId|complaintId)\}|\/hand-over$/.test(route.path)) continue;
    const acting = members.filter(({ person, side }) => {
      const member: ActingMember = { organisationId: organisations.get(person) ?? '', side, role: 'manager', verified: true };
      return route.path.includes('{organisationId}') && isAllowed(route.access, { ...callerOf(person), member });
    });
    const officer = officers.find(({ id }) => isAllowed(route.access, callerOf(id)))?.id;
    const lookers = acting.length ? acting.map(({ person }) => person) : route.access.includes('person') ? ['manager-01', 'tianning-officer'] : officer ? [officer] : [];
    if (!lookers.length) throw new Error(`nobody can look at ${route.id}`);
    for (const person of lookers) {
      const params = { ...idsOf(story, organisations.get(person) ?? ''), ...yearOf(route, now()) };
      const wanted = Object.fromEntries([...route.path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => [name, params[name as keyof typeof params] ?? '']));
      if (fillPath(route.path, wanted).includes('undefined')) throw new Error(`the story has no ${route.path}`);
      for (const side of route.query?.shape.side ? ['enterprise', 'agency'] : ['']) {
        const input = { ...(route.params && { params: wanted }), ...(route.query && { query: queryOf(route, side) }) };
        for (let look = 0; look < LOOKS; look += 1) await stage.as(person, route, input as never);
      }
    }
  }
};
