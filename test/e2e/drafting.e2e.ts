import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleCreditCode } from '../../infra/local/samples/data.ts';
import { enterAgency, enterEnterprise, type Agency, type Enterprise } from '../../infra/local/samples/parties.ts';
import { createStage } from '../../infra/local/samples/stage.ts';
import { partyRoutes } from '../../shared/contract/parties.ts';
import { localDateOf } from '../../shared/rules/dates.ts';
import { text as steps } from '../../shared/text/zh/agreement-steps.ts';
import { text as terms } from '../../shared/text/zh/agreement-terms.ts';
import { text as agreements } from '../../shared/text/zh/agreements.ts';
import { text as signing } from '../../shared/text/zh/signing.ts';
import { startProduct, type Product } from '../support/product.ts';
import { createActor, openBrowser, type Actor } from './actor.ts';

let product: Product;
let browser: Browser;
let agency: Agency;
let enterprise: Enterprise;
let manager: Actor;
let owner: Actor;
let officer: Actor;
let agreementId: string;
let creditCode: string;

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), openBrowser()]);
  const { origin, accessToken, setTime } = product.local;
  const stage = createStage({ origin, tokenOf: accessToken, setTime });
  agency = await enterAgency(stage, 0);
  enterprise = await enterEnterprise(stage, 0, Number(localDateOf(Date.now()).slice(0, 4)) - 1, true);
  creditCode = (await stage.as(enterprise.owner, partyRoutes.showOrganisation, { params: { organisationId: enterprise.id } })).organisation.creditCode;
  [manager, owner, officer] = await Promise.all([createActor(browser, origin, 'desktop', agency.manager), createActor(browser, origin, 'phone', enterprise.owner), createActor(browser, origin, 'desktop', 'filing-officer')]);
});
afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

const agencyPage = () => `/app/agency/${agency.id}/agreements/${agreementId}/`;
const ownerPage = () => `/app/enterprise/${enterprise.id}/agreements/${agreementId}/`;

describe('an agreement without a fair', () => {
  it('is begun by the agency with the enterprise’s credit code, and drafted once the owner agrees', async () => {
    await manager.open(`/app/agency/${agency.id}/agreements/new/`);
    await manager.form({ creditCode: sampleCreditCode('320402', 990), note: '想请贵单位做全年托管（示例）' });
    await manager.press(steps.start.submit);
    await manager.sees(steps.start.notFound);
    await manager.form({ creditCode });
    await manager.press(steps.start.submit);
    await manager.page.waitForURL(/agreements\/agr_/);
    agreementId = /agr_[0-9a-f]{32}/.exec(manager.page.url())?.[0] ?? '';
    await manager.sees(/等待对方答复/);
    await manager.sees(steps.talk.ownNote);
    await owner.open(ownerPage());
    await owner.look('agreement-asked');
    await owner.press(steps.talk.accept);
    await owner.sees(steps.talk.accepted);
    await manager.sees(terms.submit);
  });

  it('shows each what the other saved meanwhile, field by field, and loses nothing that was typed', async () => {
    await manager.form({ 'terms/items': ['contracts'], 'ways/contracts/regular-visit': '4', 'ways/contracts/phone': '12', 'terms/mannerNote': '每季度上门' });
    await owner.form({ 'terms/mannerNote': '请在下午上门', 'terms/liability': '一方违约的，依法赔偿对方的损失' });
    await manager.press(terms.submit);
    await manager.sees(agreements.done.saved);
    await owner.sees(terms.meanwhile.title);
    await owner.look('agreement-meanwhile');
    await owner.press(terms.meanwhile.merge);
    await owner.sees(terms.meanwhile.merged);
    const typed = (name: string) => owner.page.locator(`[name="${name}"]`).first().inputValue();
    expect([await typed('terms/mannerNote'), await typed('terms/liability'), await typed('ways/contracts/phone')]).toEqual(['请在下午上门', '一方违约的，依法赔偿对方的损失', '12']);
    await owner.press(terms.submit);
    await owner.sees(agreements.done.saved);
    await manager.sees(/刚才：[^。]*丁小满（示例）修改条款/);
  });

  it('is final once nothing is missing; a signature falls away with a change, visibly, and both sign anew', async () => {
    await manager.form({ specialistId: agency.specialist, 'terms/fee/kind': 'paid' });
    await manager.form({ 'terms/fee/amountFen': '300', 'terms/fee/due': '每月 10 日前' });
    await manager.look('agreement-terms-form');
    await manager.press(terms.sample.put);
    await manager.press(terms.submit);
    await manager.sees(agreements.offer.sample(terms.sample.begins));
    await manager.form({ 'terms/liability': '一方违约的，依法赔偿对方的损失' });
    await manager.press(terms.submit);
    await manager.page.getByText(agreements.offer.sample(terms.sample.begins)).waitFor({ state: 'detached' });
    await manager.sees(agreements.offer.title);
    await manager.press(agreements.offer.submit);
    await manager.sees(agreements.done.offered);
    await owner.sees(signing.same);
    await owner.form({ method: 'confirmation-by-both', agreed: true });
    await owner.press(agreements.sign.submit);
    await owner.sees(agreements.sign.done);
    // Until the page has heard of the signature, saving would ask first whether it may void it.
    await manager.sees(/刚才：[^。]*丁小满（示例）签订/);
    await manager.unfold(agreements.actions.edit);
    await manager.form({ 'terms/fee/amountFen': '260' });
    await manager.press(terms.submit);
    await manager.sees(signing.voidedTitle);
    await manager.press(agreements.offer.submit);
    await manager.sees(signing.same);
    await owner.sees(signing.voidedTitle);
    await owner.look('agreement-signature-void');
    for (const actor of [owner, manager]) {
      await actor.form({ method: 'confirmation-by-both', agreed: true });
      await actor.press(agreements.sign.submit);
    }
    await manager.sees(agreements.filing.go);
    await manager.look('agreement-signed');
  });

  it('is filed by a form that fills itself, returned for its address, corrected, and accepted', async () => {
    await manager.open(`${agencyPage()}filing/`);
    await manager.press(agreements.filing.submit);
    await manager.page.waitForURL(new RegExp(`${agreementId}/$`));
    await officer.open(`/app/bureau/filings/${agreementId}/`);
    await officer.unfold(agreements.filing.returnTitle);
    await officer.form({ 'because/field2': '请写到门牌号' });
    await officer.press(agreements.filing.returnSubmit);
    await officer.sees(agreements.filing.returnDone);
    await officer.sees(steps.correct);
    await manager.open(`${agencyPage()}filing/`);
    await manager.sees(/请写到门牌号/);
    await manager.look('filing-returned');
    await manager.form({ serviceAddress: '常州市天宁区示例路1号2楼' });
    await manager.press(agreements.filing.again);
    await manager.page.waitForURL(new RegExp(`${agreementId}/$`));
    await officer.open(`/app/bureau/filings/${agreementId}/`);
    await officer.sees(/本次更正了：服务地址/);
    await officer.look('filing-corrected');
    await officer.press(agreements.filing.accept);
    await officer.sees(agreements.filing.acceptDone);
  });
});
