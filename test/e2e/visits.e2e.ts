import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { holdFair, matchPairs, takeBooth } from '../../infra/local/samples/fairs.ts';
import { enterAgency, enterEnterprise, verifyAgency, type Agency, type Enterprise } from '../../infra/local/samples/parties.ts';
import { signBoth } from '../../infra/local/samples/service.ts';
import { createStage, type Stage } from '../../infra/local/samples/stage.ts';
import { agreementRoutes } from '../../shared/contract/agreements.ts';
import { serviceRoutes } from '../../shared/contract/services.ts';
import { addDays, localDateOf } from '../../shared/rules/dates.ts';
import { text as complaints } from '../../shared/text/zh/complaints.ts';
import { text as found } from '../../shared/text/zh/found-problems.ts';
import { text as outbox } from '../../shared/text/zh/outbox.ts';
import { text as services } from '../../shared/text/zh/services.ts';
import { text as visits } from '../../shared/text/zh/visits.ts';
import { openLine, type Line } from '../support/line.ts';
import { startProduct, type Product } from '../support/product.ts';
import { photo } from '../support/uploads.ts';
import { createActor, openBrowser, openPhone, type Actor } from './actor.ts';

const today = localDateOf(Date.now());
const folder = mkdtempSync(join(tmpdir(), 'tuoguantong-visits-'));
let product: Product;
let line: Line;
let stage: Stage;
let browser: Browser;
let enterprise: Enterprise;
let agency: Agency;
let agreementId: string;
let specialist: Actor;
let owner: Actor;

beforeAll(async () => {
  [product, line, browser] = await Promise.all([startProduct(), openLine(), openBrowser()]);
  const { origin, accessToken, setTime } = product.local;
  stage = createStage({ origin, tokenOf: accessToken, setTime });
  const fairId = await holdFair(stage, today, { title: '示例双选会', district: '320402', venue: '示例会堂', daysAhead: 2, seats: 5 });
  enterprise = await enterEnterprise(stage, 0, Number(today.slice(0, 4)) - 1, true);
  agency = await enterAgency(stage, 0);
  await verifyAgency(stage, agency);
  await takeBooth(stage, fairId, agency);
  [agreementId = ''] = await matchPairs(stage, fairId, [[enterprise, agency]]);
  const params = { organisationId: agency.id, agreementId };
  const { agreement } = await stage.as(agency.manager, agreementRoutes.showAgreement, { params });
  const { fee } = agreement.terms;
  const terms = {
    ...agreement.terms, startsOn: today, endsOn: addDays(today, 364), items: agreement.terms.items.map((item) => ({ ...item, timesPerYear: 4 })),
    liability: '因一方过错造成损失的，由过错方承担（示例）', ...(fee.kind === 'paid' && { fee: { ...fee, due: '每月 10 日前' } }),
  };
  const edited = await stage.as(agency.manager, agreementRoutes.editAgreement, { params, body: { rev: agreement.rev, terms, specialistId: agency.specialist } });
  await stage.as(agency.manager, agreementRoutes.offerAgreement, { params, body: { rev: edited.rev } });
  await signBoth(stage, { agreementId, enterprise, agency }, (await stage.as(agency.manager, agreementRoutes.showAgreement, { params })).textHash ?? '');
  specialist = await openPhone(origin, { folder, line, person: agency.specialist });
  owner = await createActor(browser, origin, 'phone', enterprise.owner);
});
afterAll(async () => {
  await specialist?.context.close();
  await browser?.close();
  await line?.close();
  await product?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const items = async (type: string) => (await product.items()).filter((item) => item.type === type && item.agreementId === agreementId);
const away = (): Promise<void> => {
  line.cut();
  return specialist.context.setOffline(true);
};
const back = (): Promise<void> => {
  line.mend();
  return specialist.context.setOffline(false);
};
const keptPaths = () => specialist.page.evaluate(async () => [...((await caches.match('/app/')) ? ['app'] : []), ...(await (await caches.open('kept')).keys()).map(({ url }) => new URL(url).pathname)]);
const records = () => `/app/agency/${agency.id}/agreements/${agreementId}/records/`;
const visit = { items: ['contracts'], manner: 'regular-visit', minutes: '45', done: '核对了劳动合同的签订和续签时间' } as const;

describe('a visit logged on a phone without a network', () => {
  it('shows the day, and keeps a record with a photo and a problem on the phone', async () => {
    await specialist.open(`/app/agency/${agency.id}/visits/`);
    await specialist.sees(/常州市/);
    await expect.poll(async () => (await keptPaths()).filter((path) => path === 'app' || path.endsWith('/visits') || path.endsWith('/plan')).length, { timeout: 20_000 }).toBe(3);
    await away();
    await specialist.page.goto(`${product.local.origin}/app/agency/${agency.id}/visits/`);
    await specialist.sees(/现在连不上网络/);
    await specialist.press(visits.day.log);
    await specialist.form({ ...visit, problemCount: '1', deliverableCount: '1' });
    await specialist.form({ 'problems/0/item': 'contracts' });
    await specialist.form({ 'problems/0/code': 'contract-expired', 'deliverables/0/kind': 'checked-papers', 'deliverables/0/name': '劳动合同台账', 'deliverables/0/file': '1' });
    const file = join(folder, '现场.jpg');
    writeFileSync(file, photo('visit'));
    await specialist.page.locator('input[type="file"]').setInputFiles(file);
    await specialist.sees('现场.jpg');
    await specialist.look('log-record-form');
    await specialist.press(services.form.submit);
    await specialist.sees(visits.log.stored);
    await specialist.look('record-stored');
    expect(await items('record')).toEqual([]);
  });

  it('keeps it when the browser was closed, and sends record, photo and problem once when there is a network', async () => {
    await specialist.context.close();
    specialist = await openPhone(product.local.origin, { folder, line, offline: true });
    await specialist.page.goto(`${product.local.origin}/app/outbox/`);
    await specialist.sees(/^服务记录/);
    await back();
    await expect.poll(async () => (await items('record')).length, { timeout: 20_000 }).toBe(1);
    await specialist.sees(outbox.none);
    const [record = {}] = await items('record');
    const [file] = record.uploads as { readonly id: string }[];
    expect(record).toMatchObject({ status: 'logged', done: visit.done, deliverables: [{ name: '劳动合同台账', uploadId: file?.id }] });
    expect((await items('problem')).map(({ code, status }) => [code, status])).toEqual([['contract-expired', 'open']]);
    expect((await product.items()).filter(({ type, action }) => type === 'event' && action === 'log')).toHaveLength(1);
  });

  it('says what was refused, and lets it be put right: the specialist was replaced meanwhile', async () => {
    await specialist.page.goto(`${product.local.origin}${records()}new/`);
    await specialist.form(visit);
    await away();
    await specialist.press(services.form.submit);
    await specialist.sees(visits.log.stored);
    const params = { organisationId: agency.id, agreementId };
    const { agreement } = await stage.as(agency.manager, agreementRoutes.showAgreement, { params });
    await stage.as(agency.manager, agreementRoutes.replaceSpecialist, { params, body: { rev: agreement.rev, specialistId: agency.manager, reason: '临时调整（示例）' } });
    await back();
    await specialist.page.goto(`${product.local.origin}/app/outbox/`);
    await specialist.sees('您不是这份协议的服务专员');
    await specialist.look('refused-record');
    await specialist.page.getByRole('button', { name: outbox.again }).or(specialist.page.getByRole('link', { name: outbox.again })).first().click();
    await specialist.form({ standInReason: '原专员当天已到店（示例）' });
    expect(await specialist.page.locator('[name="done"]').inputValue()).toBe(visit.done);
    await specialist.press(services.form.submit);
    await specialist.sees(visits.log.done);
    expect(await items('record')).toHaveLength(2);
  });
});

describe('what the owner says to it', () => {
  it('confirms several in one go, rates one from its link, and says that the problem is solved', async () => {
    await owner.open(`/app/enterprise/${enterprise.id}/waiting/`);
    await owner.press(visits.answer.all(2));
    await owner.sees(visits.answer.allSaid(2));
    const first = (await items('record')).find(({ problemIds }) => (problemIds as string[]).length > 0);
    await owner.open(`/app/enterprise/${enterprise.id}/agreements/${agreementId}/records/${String(first?.id)}/`);
    await owner.unfold(visits.answer.rate);
    await owner.form({ points: '5', words: '讲得清楚' });
    await owner.press(visits.answer.submitRating);
    await owner.sees(visits.answer.rated);
    await owner.open(`/app/enterprise/${enterprise.id}/agreements/${agreementId}/problems/`);
    await owner.press(found.actions.solve);
    await owner.sees(found.said.solve);
    expect((await items('problem')).map(({ status }) => status)).toEqual(['solved']);
  });

  it('complains without the agency knowing, and is told the outcome', async () => {
    await owner.open(`/app/enterprise/${enterprise.id}/agreements/${agreementId}/complaint/`);
    await owner.form({ about: 'quality', words: '希望多来几次（示例）' });
    await owner.press(complaints.submit);
    await owner.sees(complaints.filed);
    const { id } = (await items('complaint'))[0] ?? {};
    const params = { complaintId: String(id) };
    const officer = await createActor(browser, product.local.origin, 'desktop', 'inspection-officer');
    await officer.open('/app/bureau/complaints/');
    await officer.open(`/app/bureau/complaints/${params.complaintId}/`);
    await officer.press(complaints.actions.take ?? '');
    await officer.sees(complaints.said.take ?? '');
    await officer.press(complaints.actions.answer ?? '');
    await officer.form({ outcome: 'partly-founded', words: '已请机构增加上门次数（示例）' });
    await officer.press(complaints.actions.answer ?? '');
    await officer.sees(complaints.said.answer ?? '');
    await owner.open(`/app/enterprise/${enterprise.id}/complaints/${params.complaintId}/`);
    await owner.sees('部分属实');
    await owner.press(complaints.actions.read ?? '');
    expect((await stage.as(agency.manager, serviceRoutes.listComplaints, { params: { organisationId: agency.id }, query: {} })).items).toEqual([]);
  });

  it('leaves everything as it must be over the whole table', async () => {
    expect(await product.breaches()).toEqual([]);
  });
});
