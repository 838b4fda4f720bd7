import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleCreditCode, sampleIdentityNumber } from '../../infra/local/samples/data.ts';
import { startLocal, type Local } from '../../infra/local/start-local.ts';
import { checkData, localPlaces } from '../../infra/operations/whole-data.ts';
import { eligibilityConditions } from '../../shared/domain/condition-names.ts';
import { addDays, localDateOf } from '../../shared/rules/dates.ts';
import { text as app } from '../../shared/text/zh/app.ts';
import { text as people } from '../../shared/text/zh/people.ts';
import { text as agreementTerms } from '../../shared/text/zh/agreement-terms.ts';
import { text as documentCheck } from '../../shared/text/zh/document-check.ts';
import { text as documents } from '../../shared/text/zh/documents.ts';
import { text as filings } from '../../shared/text/zh/filings.ts';
import { text as visits } from '../../shared/text/zh/visits.ts';
import { text as agreements } from '../../shared/text/zh/agreements.ts';
import { text as archives } from '../../shared/text/zh/archives.ts';
import { text as claims } from '../../shared/text/zh/claims.ts';
import { text as evaluations } from '../../shared/text/zh/evaluations.ts';
import { text as conditions } from '../../shared/text/zh/conditions.ts';
import { text as desk } from '../../shared/text/zh/desk.ts';
import { text as fairReport } from '../../shared/text/zh/fair-report.ts';
import { text as visit } from '../../shared/text/zh/fair-visit.ts';
import { text as fairs } from '../../shared/text/zh/fairs.ts';
import { text as parties } from '../../shared/text/zh/parties.ts';
import { text as problems } from '../../shared/text/zh/problems.ts';
import { text as qualification } from '../../shared/text/zh/qualification.ts';
import { text as published } from '../../shared/text/zh/published.ts';
import { text as selection } from '../../shared/text/zh/selection.ts';
import { text as files } from '../../shared/text/zh/files.ts';
import { text as services } from '../../shared/text/zh/services.ts';
import { createActor, openBrowser, type Actor, type Device } from './actor.ts';

const DAY = 86_400_000;
/** One transparent pixel: a PNG by its first bytes, which is what the check of uploads looks at. */
const PHOTO = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');

const folder = mkdtempSync(join(tmpdir(), 'tuoguantong-story-'));
const photo = join(folder, '现场照片.png');
let local: Local;
let browser: Browser;
let offset = 0;
const actors = new Map<string, Actor>();

/** The person at their device; signs in on first use and stays signed in. */
const as = async (person: string, device: Device): Promise<Actor> => {
  const known = actors.get(person);
  if (known) return known;
  const actor = await createActor(browser, local.origin, device, person);
  actors.set(person, actor);
  return actor;
};
const today = () => localDateOf(Date.now() + offset);
const later = async (days: number, milliseconds = 0) => {
  offset += days * DAY + milliseconds;
  await local.setTime(offset);
};
const idIn = (address: string, prefix: string): string => new RegExp(`${prefix}_[0-9a-f]{32}`).exec(address)?.[0] ?? '';

/** What the story has brought about so far. */
const made = { fairId: '', agencyId: '', enterpriseId: '', agreementId: '', claimId: '', code: '' };

/** The last day of the agreement's first service year. */
const yearEnd = async (): Promise<string> => {
  const answer = await fetch(`${local.origin}/api/evaluations/bureau/${made.agreementId}/1`, { headers: { authorization: `Bearer ${await local.accessToken('evaluation-officer')}` } });
  return ((await answer.json()) as { evaluation: { to: string } }).evaluation.to;
};

beforeAll(async () => {
  writeFileSync(photo, PHOTO);
  [local, browser] = await Promise.all([startLocal({ port: 0, dataDir: join(folder, 'data'), fresh: true, quiet: true, samples: false }), openBrowser()]);
  // A first tick of the clock: the hourly schedule publishes the lists, still empty.
  await later(0, 60_000);
});
afterAll(async () => {
  await browser?.close();
  await local?.stop();
  rmSync(folder, { recursive: true, force: true });
});

describe('the story, from a fair to a paid claim', () => {
  it('a fair is drafted and published, and within seconds it is on the public list', async () => {
    const officer = await as('fair-officer', 'desktop');
    await officer.open('/app/bureau/fairs/new/');
    await officer.press(fairs.bureau.save);
    await officer.look('fair-form-with-errors');
    await officer.form({
      title: '春季小微企业托管服务双选会', district: '320402', venue: '天宁区人力资源市场二楼', address: '常州市天宁区示例路1号', date: addDays(today(), 10), startTime: '09:00', endTime: '12:00',
      signUpOpensOn: today(), signUpClosesOn: addDays(today(), 9), seats: '30', booths: '10', agenda: '09:00 签到', contactPhone: '0519-12333000',
    });
    await officer.press(fairs.bureau.save);
    await officer.page.waitForURL(/\/app\/bureau\/fairs\/fair_/);
    made.fairId = idIn(officer.page.url(), 'fair');
    await officer.sees('春季小微企业托管服务双选会');
    await officer.look('fair-to-publish');
    await officer.press(fairs.bureau.actions.publish);
    await officer.sees(fairs.bureau.published);
    await officer.page.getByRole('link', { name: fairs.bureau.copy }).click();
    await officer.page.waitForURL(/new\/\?from=/);
    await officer.sees(fairs.bureau.copied('春季小微企业托管服务双选会'));
    expect(await officer.page.locator('[name=venue]').inputValue()).toBe('天宁区人力资源市场二楼');
    expect(await officer.page.locator('[name=date]').inputValue()).toBe('');
    await officer.look('fair-copied');

    const visitor = await createActor(browser, local.origin, 'phone');
    await expect.poll(async () => (await visitor.page.request.get(`${local.origin}/data/fairs.json`)).text(), { timeout: 15_000 }).toContain(made.fairId);
    const calendar = () => visitor.page.request.get(`${local.origin}/fairs/${made.fairId}/fair.ics`);
    await expect.poll(async () => (await calendar()).headers()['content-type'], { timeout: 15_000 }).toBe('text/calendar; charset=utf-8');
    expect(await (await calendar()).text()).toContain(`UID:${made.fairId}`);
    await visitor.open('/');
    await visitor.open('/fairs/');
    await visitor.open(`/fairs/${made.fairId}/`);
    await visitor.sees(published.fairs.enter);
    await visitor.open('/en/fairs/');
    await visitor.open('/size/');
    await visitor.open('/agencies/');
    await visitor.open('/notices/');
    await visitor.context.close();
  });

  it('an agency registers, is returned once with a reason at a field, corrects and is verified', async () => {
    const manager = await as('manager-01', 'desktop');
    await manager.open('/app/');
    await manager.open('/app/register/agency/');
    await manager.form({ creditCode: '91320404MA9ABCD24X', name: '常州同心人力资源服务有限公司' });
    await manager.press(parties.register.submit);
    await manager.sees(problems.fieldErrors['credit-code-check']?.(parties.field.creditCode, {}) ?? '');
    await manager.look('registration-with-errors');
    await manager.form({ creditCode: sampleCreditCode('320402', 901), district: '320402', address: '常州市天宁区示例大道1号', contactName: '高立信', contactPhone: '13800009001', introduction: '固定专员每月上门' });
    await manager.press(parties.register.submit);
    await manager.page.waitForURL(/qualification/);
    made.agencyId = idIn(manager.page.url(), 'org');
    await manager.open(`/app/agency/${made.agencyId}/staff/`);
    for (const n of [1, 2]) {
      const number = `S00003204123419300000${n}`;
      await manager.form({ name: `李持证${n}`, identityNumber: sampleIdentityNumber(n), certificateKind: 'labour-relations', certificateLevel: 'level-3', certificateNumber: number, fullTime: 'yes', contractFrom: '2025-01-01', insuredFrom: '2025-01', insuredTo: '2025-12', onPaper: true });
      await manager.press(qualification.staff.add);
      await manager.page.locator(`text=${number.slice(-4)}`).first().waitFor();
    }
    await manager.look('staff');
    await manager.open(`/app/agency/${made.agencyId}/qualification/`);
    await manager.form({
      licenceKind: 'business-licence', registeringAuthority: '天宁区市场监督管理局', businessScope: '人力资源服务；企业管理咨询', scopes: ['hr-service'], premisesAddress: '天宁区示例大道1号', premisesAreaSquareMetres: '120', tenure: 'leased', officeConditions: '独立办公室，电脑八台', staffTotal: '6',
      onPaper: ['licence', 'premises', 'office'],
    });
    await manager.press(qualification.save);
    await manager.sees(qualification.saved);
    await manager.press(qualification.submit);
    await manager.sees(qualification.submitted);
    await manager.look('qualification');

    const verifier = await as('verification-officer', 'desktop');
    await verifier.open('/app/');
    await verifier.open(`/app/bureau/organisations/${made.agencyId}/`);
    await verifier.form({ licenceSeen: true });
    await verifier.press(parties.bureau.verify);
    await verifier.sees(parties.bureau.memberDone);
    await verifier.press(qualification.review.returnTitle);
    await verifier.form({ 'because/field5': '请填写门牌号' });
    await verifier.press(qualification.review.returnTitle);
    await verifier.sees(qualification.review.done);

    await manager.open(`/app/agency/${made.agencyId}/qualification/`);
    await manager.sees('请填写门牌号');
    await manager.look('qualification-returned');
    await manager.form({ premisesAddress: '天宁区示例大道1号3室' });
    await manager.press(qualification.save);
    await manager.sees(qualification.saved);
    await manager.press(qualification.submit);
    await manager.sees(qualification.submitted);
    await verifier.open(`/app/bureau/organisations/${made.agencyId}/`);
    await verifier.sees(qualification.changed.title);
    for (const n of [1, 2]) {
      await verifier.form({ fullTime: 'yes', certificate: 'yes' });
      await verifier.press(qualification.review.judge);
      await verifier.sees(qualification.counting(n));
    }
    await verifier.look('qualification-review');
    await verifier.form({ originalsSeen: true });
    await verifier.press(qualification.review.verify);
    await verifier.sees(qualification.review.done);
    await verifier.open('/app/bureau/organisations/');
  });

  it('its specialist joins, and it gets a booth with its offer', async () => {
    const specialist = await as('specialist-01', 'phone');
    await specialist.open('/app/register/agency/');
    await specialist.unfold(parties.register.exists);
    await specialist.page.locator('details [name="creditCode"]').fill(sampleCreditCode('320402', 901));
    await specialist.page.locator('details [name="role"][value="specialist"]').check();
    await specialist.press(parties.register.join);
    await specialist.page.waitForURL(/\/app\/$/);
    await specialist.sees(people.waiting.agency);
    const manager = await as('manager-01', 'desktop');
    await manager.open('/app/');
    await manager.page.getByRole('link', { name: app.taskKinds['verify-membership'] }).first().click();
    await manager.page.waitForURL(new RegExp(`/app/agency/${made.agencyId}/$`));
    await manager.press(parties.members.verify);
    await manager.sees(parties.members.done);
    await manager.open(`/app/fairs/${made.fairId}/booth/`);
    await manager.form({ 'offer/lines': ['contracts'], 'pricing/contracts': 'included' });
    // The next row opens as the one before it was chosen.
    await manager.form({ 'offer/lines': ['payroll'] });
    await manager.look('offer-by-items');
    await manager.press(fairs.booth.submit);
    await manager.sees(fairs.booth.saved);
    const officer = await as('fair-officer', 'desktop');
    await officer.open(`/app/bureau/fairs/${made.fairId}/`);
    await officer.press(fairs.bureau.place);
    await officer.form({ number: 'A1' });
    await officer.press(fairs.bureau.placeSubmit);
    await officer.sees(fairs.bureau.placed('常州同心人力资源服务有限公司'));
    await officer.look('fair-with-booth');
    await officer.page.getByRole('link', { name: fairs.bureau.posterLink }).click();
    await officer.sees(fairs.poster.booths);
    await officer.look('fair-poster');
  });

  it('an enterprise registers, sees its size class, signs up and is checked in; its licence is seen at the door', async () => {
    const owner = await as('owner-01', 'phone');
    await owner.open('/app/');
    await owner.open('/app/register/enterprise/');
    await owner.form({
      creditCode: sampleCreditCode('320402', 1).toLowerCase(), name: '巷口老面馆', district: '320402', address: '常州市天宁区示例路8号', contactName: '丁小满', contactPhone: '13800000001',
      'size/industryCode': '62', 'size/employees': '9', 'size/revenueWan': '118.5',
    });
    await owner.sees('微型企业');
    await owner.look('registration-with-size');
    await owner.press(parties.register.submit);
    await owner.page.waitForURL(/\/app\/enterprise\/org_/);
    made.enterpriseId = idIn(owner.page.url(), 'org');
    await owner.sees(parties.size.eligible);
    await owner.look('enterprise');
    await owner.open(`/app/fairs/${made.fairId}/sign-up/`);
    await owner.form({ needs: ['contracts', 'attendance'], contactName: '丁小满', contactPhone: '13800000001', attendees: '1' });
    await owner.press(visit.signUp.submit);
    await owner.sees(fairs.mine.codeTitle);
    await owner.look('sign-up-code');
    made.code = /\d{6}/.exec((await owner.page.locator('main').innerText()).replace(/(\d)\s+(?=\d)/g, '$1'))?.[0] ?? '';
    const officer = await as('fair-officer', 'desktop');
    await officer.open(`/app/bureau/fairs/${made.fairId}/check-in/`);
    const checkIn = async (): Promise<void> => {
      await officer.page.getByLabel(desk.code.label).fill(made.code);
      await officer.press(desk.code.find);
      await officer.sees('巷口老面馆');
      await officer.page.getByRole('button', { name: desk.found.seen }).waitFor();
    };
    await checkIn();
    await officer.look('check-in-found');
    await officer.press(desk.found.seen);
    await officer.sees(desk.found.done('巷口老面馆'));
    await officer.look('check-in-done');
    await officer.press(desk.found.undo);
    await officer.sees(desk.found.undone('巷口老面馆'));
    await checkIn();
    await officer.press(desk.found.seen);
    await officer.sees(desk.found.done('巷口老面馆'));
  });

  it('the enterprise chooses the agency, which accepts: a draft agreement stands, already filled in', async () => {
    const owner = await as('owner-01', 'phone');
    await owner.open(`/app/enterprise/${made.enterpriseId}/fairs/${made.fairId}/`);
    await owner.press(fairs.agencies.choose);
    await owner.sees(selection.fair.chosenByUs);
    const manager = await as('manager-01', 'desktop');
    await manager.open('/app/');
    await manager.open(`/app/agency/${made.agencyId}/choices/`);
    await manager.press(fairs.choices.actions.accept);
    await manager.sees(fairs.choices.matched);
    await manager.page.getByRole('link', { name: fairs.choices.agreement }).first().click();
    await manager.page.waitForURL(/agreements\/agr_/);
    made.agreementId = idIn(manager.page.url(), 'agr');
    await manager.sees(agreements.terms);
    await manager.look('agreement-draft');
  });

  it('the terms are completed, both sign, the archive opens and the ten days run on both sides\' pages', async () => {
    const manager = await as('manager-01', 'desktop');
    await manager.form({ specialistId: 'specialist-01', 'ways/contracts/phone': '1', 'terms/liability': '一方违约的，依法承担违约责任（示例）', 'terms/startsOn': today(), 'terms/endsOn': addDays(today(), 364) });
    await manager.press(agreementTerms.submit);
    await manager.sees(agreements.done.saved);
    await manager.press(agreements.offer.submit);
    await manager.sees(agreements.done.offered);
    const owner = await as('owner-01', 'phone');
    await owner.open('/app/');
    await owner.open(`/app/enterprise/${made.enterpriseId}/agreements/${made.agreementId}/`);
    await owner.press(agreements.sign.submit);
    await owner.look('agreement-sign-not-ticked');
    await owner.form({ agreed: true });
    await owner.press(agreements.sign.submit);
    await owner.sees(agreements.sign.done);
    await manager.open(`/app/agency/${made.agencyId}/agreements/${made.agreementId}/`);
    await manager.form({ agreed: true });
    await manager.press(agreements.sign.submit);
    await manager.sees(agreements.clock.title);
    await manager.look('agreement-in-force');
    await owner.open(`/app/enterprise/${made.enterpriseId}/agreements/${made.agreementId}/`);
    await owner.sees(agreements.clock.title);
    await owner.open(`/app/enterprise/${made.enterpriseId}/agreements/`);
  });

  it('the agreement is printed, comes as a Word file, and whoever holds the paper reads the registered text', async () => {
    const manager = await as('manager-01', 'desktop');
    await manager.open(`/app/agency/${made.agencyId}/agreements/${made.agreementId}/print/agreement/`);
    const [file] = await Promise.all([manager.page.waitForEvent('download'), manager.press(documents.download)]);
    expect(file.suggestedFilename()).toMatch(/\.docx$/);
    expect(readFileSync(await file.path()).subarray(0, 4).toString('latin1')).toBe('PK\u0003\u0004');
    await manager.sees(documents.downloaded(file.suggestedFilename()));
    const hash = /[0-9a-f]{64}/.exec(await manager.page.locator('.app-paper__hash').innerText())?.[0] ?? '';
    const owner = await as('owner-01', 'phone');
    await owner.open(`/app/enterprise/${made.enterpriseId}/agreements/${made.agreementId}/print/filing-form/`);

    const reader = await createActor(browser, local.origin, 'phone');
    await reader.open('/check/');
    await reader.form({ agreement: made.agreementId, hash: 'e3b0' });
    await reader.press(documentCheck.submit);
    await reader.sees(documentCheck.wrong.hash);
    await reader.look('check-wrong');
    await reader.form({ hash: hash.replace(/^./, (digit) => (digit === '0' ? '1' : '0')) });
    await reader.press(documentCheck.submit);
    await reader.sees(documentCheck.unknown);
    await reader.page.goto(`${local.origin}/check/#agreement=${made.agreementId}&hash=${hash}`);
    await reader.sees(documentCheck.standing['in-force']);
    await reader.look('check-in-force');
  });

  it('the officer sees how the fair went, and takes it away as a workbook', async () => {
    const officer = await as('fair-officer', 'desktop');
    await officer.open(`/app/bureau/fairs/${made.fairId}/`);
    await officer.page.getByRole('link', { name: fairs.bureau.report }).click();
    await officer.sees(fairReport.agreed);
    const main = await officer.page.locator('main').innerText();
    for (const [name, value] of [[fairReport.came, fairReport.cameOf(1, 1)], [fairReport.matched, fairReport.pairs(1)], [fairReport.agreed, fairReport.pairs(1)]] as const)
      expect(main.replace(/\s+/g, ' ')).toContain(`${name} ${value}`);
    await officer.look('fair-report');
    const [file] = await Promise.all([officer.page.waitForEvent('download'), officer.press(fairReport.download)]);
    expect(file.suggestedFilename()).toMatch(/\.xlsx$/);
    const bytes = readFileSync(await file.path());
    // A zip archive, as every .xlsx is.
    expect(bytes.subarray(0, 4).toString('latin1')).toBe('PK\u0003\u0004');
  });

  it('the filing is returned, corrected and accepted', async () => {
    const manager = await as('manager-01', 'desktop');
    const filing = `/app/agency/${made.agencyId}/agreements/${made.agreementId}/filing/`;
    await manager.open(filing);
    await manager.press(filings.contactOther);
    await manager.form({ contactName: '高立信', contactPhone: '13800009001', serviceAddress: '常州市天宁区示例路8号' });
    await manager.press(agreements.filing.submit);
    await manager.page.waitForURL(/agreements\/agr_[0-9a-f]+\/$/);
    const filer = await as('filing-officer', 'desktop');
    await filer.open('/app/');
    await filer.open(`/app/bureau/filings/${made.agreementId}/`);
    await filer.unfold(agreements.filing.returnTitle);
    await filer.form({ 'because/field2': '请写明楼层' });
    await filer.press(agreements.filing.returnSubmit);
    await filer.sees(agreements.filing.returnDone);
    await manager.open(filing);
    await manager.sees('请写明楼层');
    await manager.look('filing-returned');
    await manager.form({ serviceAddress: '常州市天宁区示例路8号一楼' });
    await manager.press(agreements.filing.again);
    await manager.page.waitForURL(/agreements\/agr_[0-9a-f]+\/$/);
    await filer.open(`/app/bureau/filings/${made.agreementId}/`);
    await filer.sees(agreements.filing.changed(agreements.filing.serviceAddress));
    await filer.press(agreements.filing.accept);
    await filer.sees(agreements.filing.acceptDone);
    await filer.open('/app/bureau/filings/');
  });

  it('two services are logged with photos from a phone; one is confirmed with a tap, the other disputed; the chain is whole', async () => {
    await later(1);
    const specialist = await as('specialist-01', 'phone');
    for (const done of ['核对劳动合同签订与续签时间', '电话提醒续签']) {
      await specialist.open(`/app/agency/${made.agencyId}/agreements/${made.agreementId}/records/new/`);
      await specialist.form({ items: ['contracts'], manner: 'phone', minutes: '30', done });
      await specialist.page.locator('input[type="file"]').setInputFiles(photo);
      await specialist.page.getByText(files.done, { exact: true }).first().waitFor();
      await specialist.look('log-record');
      await specialist.press(services.form.submit);
      await specialist.sees(visits.log.done);
      await specialist.open(`/app/agency/${made.agencyId}/agreements/${made.agreementId}/records/`);
      await specialist.sees(done);
    }
    const owner = await as('owner-01', 'phone');
    await owner.open(`/app/enterprise/${made.enterpriseId}/agreements/${made.agreementId}/records/`);
    await owner.press(services.action.confirm);
    await owner.sees(services.said.confirmed);
    await owner.press(services.action.dispute);
    await owner.form({ reason: '没有接到电话' });
    await owner.look('dispute');
    await owner.press(services.action.submitDispute);
    await owner.sees(services.said.disputed);
    await owner.open(`/app/enterprise/${made.enterpriseId}/archive/`);
    await owner.press(archives.check.button);
    await owner.sees(archives.check.whole(10));
    await owner.look('archive-checked');
  });

  it('a year on, the year is rated, counted and evaluated by figures alone', async () => {
    await later(366);
    const owner = await as('owner-01', 'phone');
    await owner.open('/app/');
    await owner.open(`/app/enterprise/${made.enterpriseId}/agreements/${made.agreementId}/rating/1/`);
    await owner.form({ response: '5', skill: '5', result: '5', overall: '5' });
    await owner.press(evaluations.rating.submit);
    await owner.sees(evaluations.rating.done);
    const evaluator = await as('evaluation-officer', 'desktop');
    await evaluator.open('/app/');
    await evaluator.open(`/app/bureau/evaluations/${made.agreementId}/1/`);
    await evaluator.form({ headcount: '9', petitions: '0', inspections: '0', arbitrations: '0', evidence: '三类台账均无记录' });
    await evaluator.press(evaluations.cases.submit);
    await evaluator.sees(evaluations.cases.saved);
    await evaluator.look('evaluation-to-finalise');
    await evaluator.press(evaluations.final.action);
    await evaluator.sees(evaluations.final.done);
    await owner.open(`/app/enterprise/${made.enterpriseId}/evaluations/`);
  });

  it('the claim is assembled and explained; three different people review and pay it', async () => {
    const verifier = await as('verification-officer', 'desktop');
    // The claim's service year ended in the year before or in this one: its conditions are of the year in which it ended.
    await verifier.open(`/app/bureau/organisations/${made.enterpriseId}/conditions/${(await yearEnd()).slice(0, 4)}/`);
    for (const condition of eligibilityConditions) {
      await verifier.page.getByRole('button', { name: `${conditions.judge.action} ${conditions.name[condition]}` }).click();
      await verifier.form({ outcome: 'met', ...(condition === 'tax-credit' && { grade: 'A' }), note: '已核对材料' });
      await verifier.press(conditions.judge.submit);
      await verifier.page.getByRole('button', { name: `${conditions.judge.again} ${conditions.name[condition]}` }).waitFor();
    }
    await verifier.look('conditions-judged');
    const policy = await as('policy-officer', 'desktop');
    await policy.open('/app/bureau/funds/');
    await policy.form({ budgetFen: '100000', note: '年度预算' });
    await policy.press(claims.fund.save);
    await policy.sees(claims.fund.saved);

    const owner = await as('owner-01', 'phone');
    await owner.open(`/app/enterprise/${made.enterpriseId}/`);
    await owner.unfold(parties.size.title);
    await owner.form({ year: String(Number(today().slice(0, 4)) - 1), industryCode: '62', employees: '9', revenueWan: '118.5' });
    await owner.press(parties.size.submit);
    await owner.sees(parties.organisation.saved);
    const manager = await as('manager-01', 'desktop');
    await manager.open(`/app/agency/${made.agencyId}/`);
    await manager.unfold(parties.organisation.payee);
    await manager.form({ accountName: '常州同心人力资源服务有限公司', bank: '示例银行常州分行', account: '6222000000000000123' });
    await manager.press(parties.payee.submit);
    await manager.sees(parties.payee.saved);
    await manager.open(`/app/agency/${made.agencyId}/claims/`);
    await manager.open(`/app/agency/${made.agencyId}/claims/new/${made.agreementId}/1/`);
    await manager.sees(claims.preview.amount);
    await manager.form({ declared: true });
    await manager.press(claims.preview.submit);
    await manager.page.getByRole('link', { name: claims.preview.open }).click();
    await manager.page.waitForURL(/claims\/clm_/);
    made.claimId = idIn(manager.page.url(), 'clm');
    await manager.sees(claims.status.submitted ?? '');
    await manager.look('claim-submitted');

    const review = `/app/bureau/claims/${made.claimId}/`;
    const first = await as('first-reviewer', 'desktop');
    await first.open('/app/');
    await first.open(review);
    await first.press(claims.review.accept);
    await first.sees(claims.review.done);
    await first.press(claims.review.first);
    await first.sees(claims.status['first-reviewed'] ?? '');
    await first.look('claim-first-reviewed');
    const second = await as('second-reviewer', 'desktop');
    await second.open(review);
    await second.press(claims.review.second);
    await second.sees(claims.status['public-notice'] ?? '');
    const visitor = await createActor(browser, local.origin, 'phone');
    await expect.poll(async () => (await visitor.page.request.get(`${local.origin}/data/notices.json`)).text(), { timeout: 15_000 }).toContain('巷口老面馆');
    await visitor.page.goto(`${local.origin}/notices/`);
    await visitor.look('notices-with-a-claim');
    await visitor.context.close();

    await later(20);
    const funds = await as('funds-officer', 'desktop');
    await funds.open(review);
    await funds.form({ paymentReference: 'SL-20270001', paidOn: today() });
    await funds.press(claims.review.pay);
    await funds.sees(claims.status.paid ?? '');
    await funds.look('claim-paid');
    await funds.open('/app/bureau/funds/');
    await manager.open(`/app/agency/${made.agencyId}/claims/${made.claimId}/`);
    await manager.sees(claims.status.paid ?? '');
  });

  it('at the end everything holds that must hold over the whole table', async () => {
    const { breaches, anchored } = await checkData(localPlaces(join(folder, 'data')));
    expect(breaches).toEqual([]);
    // A year of nights has anchored the archive.
    expect(anchored).toBeGreaterThan(0);
  });
});
