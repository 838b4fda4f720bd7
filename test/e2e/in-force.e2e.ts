import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import writeWorkbook from 'write-excel-file/node';
import { sampleCreditCode } from '../../infra/local/samples/data.ts';
import { holdFair, matchPairs, takeBooth } from '../../infra/local/samples/fairs.ts';
import { enterAgency, enterEnterprise, verifyAgency, type Agency, type Enterprise } from '../../infra/local/samples/parties.ts';
import { signBoth } from '../../infra/local/samples/service.ts';
import { createStage, type Stage } from '../../infra/local/samples/stage.ts';
import { agreementRoutes } from '../../shared/contract/agreements.ts';
import { serviceRoutes } from '../../shared/contract/services.ts';
import { addDays, localDateOf } from '../../shared/rules/dates.ts';
import { text as agreements } from '../../shared/text/zh/agreements.ts';
import { text as files } from '../../shared/text/zh/files.ts';
import { text as found } from '../../shared/text/zh/found-problems.ts';
import { text as inForce } from '../../shared/text/zh/in-force.ts';
import { text as signing } from '../../shared/text/zh/signing.ts';
import { text as takeOver } from '../../shared/text/zh/take-over.ts';
import { columnsOf } from '../../web/take-over/sheet.ts';
import { startProduct, type Product } from '../support/product.ts';
import { photo } from '../support/uploads.ts';
import { createActor, openBrowser, type Actor } from './actor.ts';

/** The enterprise of the long name, in Wujin; the noodle shop has its agreement on paper. */
const [LONG_NAME, ON_PAPER] = [19, 0];
const today = localDateOf(Date.now());
const folder = mkdtempSync(join(tmpdir(), 'tuoguantong-in-force-'));
let product: Product;
let stage: Stage;
let browser: Browser;
let enterprise: Enterprise;
let agency: Agency;
let agreementId: string;
let manager: Actor;
let owner: Actor;

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), openBrowser()]);
  const { origin, accessToken, setTime } = product.local;
  stage = createStage({ origin, tokenOf: accessToken, setTime });
  const lastYear = Number(today.slice(0, 4)) - 1;
  const fairId = await holdFair(stage, today, { title: '示例双选会', district: '320412', venue: '示例会堂', daysAhead: 2, seats: 5 });
  enterprise = await enterEnterprise(stage, LONG_NAME, lastYear, true);
  await enterEnterprise(stage, ON_PAPER, lastYear, true);
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
  const { items: [planned] } = await stage.as(agency.specialist, serviceRoutes.showPlan, { params });
  if (planned)
    await stage.as(agency.specialist, serviceRoutes.logRecord, {
      params,
      body: {
        servedOn: today, manner: planned.manner, items: [planned.item], deliverables: [], done: '核对劳动合同（示例）', minutes: 60, uploadIds: [],
        problems: [{ item: planned.item, code: 'other', words: '两名员工的合同还没有交给本人（示例）', owner: 'enterprise', dueOn: addDays(today, 14) }],
      },
    });
  [manager, owner] = await Promise.all([createActor(browser, origin, 'desktop', agency.manager), createActor(browser, origin, 'phone', enterprise.owner)]);
});
afterAll(async () => {
  await browser?.close();
  await product?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const ofAgency = (rest = '') => `/app/agency/${agency.id}/agreements/${agreementId}/${rest}`;
const ofOwner = (rest = '') => `/app/enterprise/${enterprise.id}/agreements/${agreementId}/${rest}`;

describe('an agreement in force', () => {
  it('is changed: the agency draws it up, both read what changes and sign', async () => {
    await owner.open(ofOwner());
    await manager.open(ofAgency());
    await manager.unfold(inForce.amendments.begin);
    await manager.press(inForce.amendments.begin);
    await manager.page.waitForURL(/amendments\/1/);
    await manager.form({ 'ways/contracts/regular-visit': '6', 'terms/fee/kind': 'paid' });
    await manager.form({ 'terms/fee/amountFen': '420', 'terms/fee/due': '每月 10 日前', 'terms/fee/payer': 'enterprise' });
    await manager.look('amendment-draft');
    await manager.press(inForce.amendment.save);
    await manager.sees(inForce.amendment.saved);
    await manager.press(inForce.amendment.offer);
    await manager.sees('请填写');
    await manager.look('amendment-without-a-reason');
    await manager.form({ reason: '新开一家门店，员工增加（示例）' });
    await manager.press(inForce.amendment.save);
    await manager.sees('新开一家门店');
    await manager.press(inForce.amendment.offer);
    await manager.sees(inForce.amendment.offered);
    await manager.form({ agreed: true });
    await manager.press(inForce.amendment.sign);
    await manager.sees(inForce.amendment.waiting);
    await manager.unfold(inForce.amendment.edit);
    await manager.form({ reason: '新开两家门店，员工增加（示例）' });
    await manager.press(inForce.amendment.save);
    await manager.sees(signing.voidedTitle);
    await manager.look('amendment-signature-void');
    await manager.press(inForce.amendment.offer);
    await manager.sees(inForce.amendment.offered);
    await manager.form({ agreed: true });
    await manager.press(inForce.amendment.sign);
    await manager.sees(inForce.amendment.waiting);
    await owner.open(ofOwner('amendments/1/'));
    await owner.press(inForce.amendment.sign);
    await owner.look('amendment-not-agreed');
    await owner.form({ agreed: true });
    await owner.press(inForce.amendment.sign);
    await owner.sees(inForce.status.signed);
    await owner.look('amendment-signed');
    await manager.page.reload();
    await manager.press(inForce.amendment.file);
    await manager.sees(inForce.amendment.filed);
    await manager.look('amendment-filed');
    await manager.open(ofAgency('print/amendment/?n=1'));
  });

  it('is suspended: the owner asks, the agency agrees', async () => {
    await owner.open(ofOwner());
    await owner.unfold(inForce.ask.ending);
    await owner.sees(inForce.ask.endingLead);
    await owner.unfold(inForce.ask.suspension);
    await owner.press(inForce.ask.submit);
    await owner.sees('请填写到哪一天止');
    await owner.look('suspension-not-filled-in');
    await owner.form({ from: addDays(today, 10), to: addDays(today, 30), reason: '店面装修（示例）' });
    await owner.press(inForce.ask.submit);
    await owner.sees(inForce.ask.done);
    await owner.sees(inForce.asked.withdraw);
    await owner.look('suspension-asked');
    await manager.page.goto(product.local.origin + ofAgency());
    await manager.sees('店面装修');
    await manager.look('suspension-to-answer');
    await manager.press(inForce.asked.accept);
    await manager.sees(inForce.suspensions);
    await manager.look('agreement-suspended');
    await owner.page.reload();
    await owner.press(inForce.notice.seen);
    await owner.sees(inForce.notice.seenDone);
  });

  it('gets another specialist; both agree on an earlier end, and a renewal from the day after is begun and given up', async () => {
    await manager.open(ofAgency());
    await manager.unfold(agreements.replace.title);
    await manager.form({ specialistId: agency.manager, reason: '原专员岗位调整（示例）' });
    await manager.press(agreements.replace.submit);
    await manager.sees(agreements.done.replaced);
    await manager.sees(/现在的固定服务专员：高立信/);
    await manager.sees(inForce.former);
    await manager.unfold(inForce.ask.ending);
    await manager.form({ from: addDays(today, 60), reason: '企业准备搬迁（示例）' });
    await manager.press(inForce.ask.submit);
    await manager.sees(inForce.ask.done);
    await owner.page.reload();
    await owner.sees('企业准备搬迁');
    await owner.look('early-end-to-answer');
    await owner.press(inForce.asked.accept);
    await owner.sees(/双方已约定提前结束/);
    await owner.look('early-end-agreed');
    // Sixty days before the end the renewal stands open.
    await owner.press(inForce.renewal.begin);
    await owner.sees(inForce.renewal.of);
    await owner.look('renewal-draft');
    await owner.unfold(agreements.abandon.title);
    await owner.form({ reason: '先不续签（示例）' });
    await owner.press(agreements.abandon.submit);
    await owner.sees(agreements.done.abandoned);
    await owner.open(ofOwner());
  });

  it('is ended by one side, told before what follows; one ticks the hand-over, the other confirms', async () => {
    await owner.unfold(inForce.ending.title);
    await owner.sees(inForce.ending.files);
    await owner.form({ reason: '门店关闭（示例）' });
    await owner.look('termination');
    await owner.press(agreements.terminate.submit);
    await owner.sees(agreements.done.terminated);
    await owner.sees(inForce.handOver.open);
    await owner.look('agreement-terminated');
    await manager.open(ofAgency('hand-over/'));
    await manager.sees('两名员工的合同还没有交给本人');
    await manager.unfold(inForce.handOver.tick);
    await manager.form({ note: '劳动合同 24 份、营业执照副本 1 份，当面交回（示例）' });
    await manager.look('hand-over-tick');
    await manager.press(inForce.handOver.tick);
    await manager.sees(inForce.handOver.saved);
    await owner.open(ofOwner('hand-over/'));
    await owner.unfold(inForce.handOver.object);
    await owner.look('hand-over-object');
    await owner.press(inForce.handOver.confirm);
    await owner.sees(inForce.handOver.saved);
    await owner.sees(found.see);
    await manager.open(ofAgency('print/hand-over-list/'));
    const officer = await createActor(browser, product.local.origin, 'desktop', 'wujin-officer');
    await officer.open(`/app/bureau/filings/${agreementId}/`);
    // From the agreement to what became of it, and back.
    for (const [link, address] of [[inForce.handOver.view, 'hand-over/'], [/第 1 次变更/, 'amendments/1/']] as const) {
      await officer.page.getByRole('link', { name: link }).click();
      await officer.page.waitForURL(new RegExp(`${agreementId}/${address}$`));
      await officer.sees(inForce.amendment.back);
      await officer.look(`app-bureau-filings-id-${address.replace(/\/.*/, '')}`);
      await officer.page.getByRole('link', { name: inForce.amendment.back }).click();
      await officer.page.waitForURL(new RegExp(`filings/${agreementId}/$`));
    }
    await officer.context.close();
  });
});

describe('an agreement on paper', () => {
  const list = () => `/app/agency/${agency.id}/take-overs/`;
  const startsOn = addDays(today, -200);
  const signedOn = addDays(startsOn, -5);

  it('comes from a sheet, whose wrong cells are named before anything is sent', async () => {
    await manager.open(list());
    await manager.unfold(takeOver.importTitle);
    const columns = columnsOf(false);
    const sheet = async (name: string, ...rows: Readonly<Record<string, string>>[]) => {
      const file = join(folder, name);
      writeFileSync(file, await writeWorkbook([columns, ...rows.map((row) => columns.map((column) => row[column] ?? null))]).toBuffer());
      await manager.page.locator('#sheet').setInputFiles(file);
    };
    const right = { enterpriseCode: sampleCreditCode('320402', ON_PAPER + 1), signedOn, startsOn, endsOn: addDays(startsOn, 364), firstYear: '1', items: '劳动合同:定期上门:4；社会保险:电话:12', monthlyFee: '0', liability: '按双方约定承担（示例）' };
    await sheet('错.xlsx', { ...right, firstYear: '一', items: '劳动合同:定期上门:常常' }, { ...right, signedOn: '去年春天', monthlyFee: '三百' });
    await manager.sees(takeOver.rowErrors);
    await manager.sees(takeOver.cell.item('劳动合同:定期上门:常常'));
    await manager.look('take-over-sheet-errors');
    await sheet('查无此企业.xlsx', { ...right, enterpriseCode: sampleCreditCode('320402', 998) });
    await manager.press(takeOver.importSubmit);
    await manager.sees(/第 2 行/);
    await manager.look('take-over-sheet-refused');
    await sheet('对.xlsx', right);
    await manager.sees(takeOver.ready(1));
    await manager.press(takeOver.importSubmit);
    await manager.sees(takeOver.imported(1));
    await manager.look('take-over-imported');
  });

  it('is submitted with its scan, looked at by two officers, and in force as it is on paper', async () => {
    await manager.page.locator(`a[href*="/take-overs/tko_"]`).first().click();
    await manager.sees(takeOver.prove);
    const id = /tko_[0-9a-f]{32}/.exec(manager.page.url())?.[0] ?? '';
    await manager.press(takeOver.submit);
    await manager.look('take-over-without-a-scan');
    const scan = join(folder, '盖章协议.jpg');
    writeFileSync(scan, photo('scan'));
    await manager.page.locator('input[type="file"]').first().setInputFiles(scan);
    await manager.sees(files.allDone(1));
    await manager.press(takeOver.submit);
    await manager.sees(takeOver.submitted);
    await manager.look('take-over-submitted');
    for (const [person, button, device] of [['filing-officer', takeOver.approve, 'desktop'], ['tianning-officer', takeOver.approveSecond, 'phone']] as const) {
      const officer = await createActor(browser, product.local.origin, device, person);
      await officer.open('/app/bureau/take-overs/');
      await officer.open(`/app/bureau/take-overs/${id}/`);
      await officer.unfold(takeOver.returnTitle);
      await officer.look('take-over-return');
      await officer.press(button);
      await officer.sees(takeOver.approved);
      await officer.context.close();
    }
    await manager.page.reload();
    await manager.sees(takeOver.open);
    const newForm = await createActor(browser, product.local.origin, 'phone', agency.manager);
    await newForm.open(`${list()}new/`);
    await newForm.press(takeOver.save);
    await newForm.look('take-over-not-filled-in');
    await newForm.open(list());
  });

  it('leaves everything as it must be over the whole table', async () => {
    expect(await product.breaches()).toEqual([]);
  });
});
