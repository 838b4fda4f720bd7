import type { SizeForm } from '../../../shared/contract/parties.ts';
import type { Offer } from '../../../shared/domain/offer.ts';
import type { Manner, ServiceItem } from '../../../shared/domain/service-items.ts';
import type { District } from '../../../shared/domain/who.ts';
import { localDate } from '../../../shared/rules/dates.ts';
import { checkCitizenId } from '../../../shared/rules/identifiers/citizen-id.ts';
import { checkCreditCode } from '../../../shared/rules/identifiers/credit-code.ts';

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** A made-up credit code of a district whose check characters are right; `n` tells them apart. */
export const sampleCreditCode = (district: string, n: number): string => {
  const body = `91${district}MA9KM${String(n).padStart(3, '0')}`;
  for (const organisationCheck of ALPHABET)
    for (const check of ALPHABET) {
      const found = checkCreditCode(body + organisationCheck + check);
      if (found.valid && found.reason === 'ok') return body + organisationCheck + check;
    }
  throw new Error(`no credit code for ${body}`);
};

/** A made-up identity number whose check character is right; no number is issued in the area 320499. `n` tells them apart. */
export const sampleIdentityNumber = (n: number): string => {
  const body = `32049919${String(70 + (Math.floor(n / 1000) % 30))}0101${String(n % 1000).padStart(3, '0')}`;
  const check = [...'0123456789X'].find((each) => checkCitizenId(body + each, localDate('9999-12-31')).valid);
  if (check === undefined) throw new Error(`no identity number for ${body}`);
  return body + check;
};

interface SampleEnterprise {
  readonly name: string;
  readonly district: District;
  readonly size: Omit<SizeForm, 'year'>;
  readonly needs: readonly ServiceItem[];
}

const enterprise = (name: string, district: District, industryCode: string, employees: number, revenueWan: string, ...needs: ServiceItem[]): SampleEnterprise => ({ name: `${name}（示例）`, district, size: { industryCode, employees, revenueWan }, needs });

/** Twenty enterprises of the city's usual trades; none is real. */
export const enterprises: readonly SampleEnterprise[] = [
  enterprise('巷口老面馆', '320402', '6210', 9, '118.5', 'contracts', 'social-insurance', 'attendance'),
  enterprise('天宁区晨曦精密零件有限公司', '320402', '3484', 46, '1820', 'onboarding', 'contracts', 'payroll', 'rules'),
  enterprise('钟楼区一诺家政服务有限公司', '320404', '8010', 28, '240', 'onboarding', 'recruitment', 'training'),
  enterprise('武进区聚力纺织有限公司', '320412', '1751', 62, '2350', 'attendance', 'payroll', 'exit', 'legal-advice'),
  enterprise('新北区云舟软件有限公司', '320411', '6513', 33, '980', 'contracts', 'rules', 'legal-advice'),
  enterprise('金坛区绿野农资经营部有限公司', '320413', '5166', 6, '1320', 'social-insurance', 'payroll'),
  enterprise('溧阳市竹海民宿有限公司', '320481', '6130', 14, '310', 'onboarding', 'contracts', 'attendance'),
  enterprise('天宁区好邻居超市有限公司', '320402', '5212', 22, '470', 'attendance', 'payroll'),
  enterprise('钟楼区匠心装饰工程有限公司', '320404', '5011', 35, '2600', 'contracts', 'social-insurance', 'legal-advice'),
  enterprise('武进区恒达物流有限公司', '320412', '5431', 48, '1560', 'onboarding', 'exit', 'rules'),
  enterprise('新北区青禾幼教用品有限公司', '320411', '5243', 11, '260', 'contracts', 'training'),
  enterprise('天宁区知味烘焙坊有限公司', '320402', '1411', 18, '420', 'onboarding', 'attendance'),
  enterprise('钟楼区拾光摄影服务有限公司', '320404', '8060', 7, '96', 'contracts', 'payroll'),
  enterprise('武进区力拓模具有限公司', '320412', '3525', 39, '1430', 'social-insurance', 'rules', 'training'),
  enterprise('新北区蓝湾物业服务有限公司', '320411', '7020', 88, '720', 'attendance', 'payroll', 'exit'),
  enterprise('金坛区茶香源茶业有限公司', '320413', '1530', 16, '380', 'contracts', 'recruitment'),
  enterprise('溧阳市天目电器维修有限公司', '320481', '8132', 5, '64', 'contracts'),
  enterprise('天宁区春晖养老服务有限公司', '320402', '8514', 41, '560', 'onboarding', 'legal-advice', 'training'),
  enterprise('钟楼区顺达快递服务有限公司', '320404', '6020', 57, '830', 'attendance', 'payroll', 'exit'),
  enterprise('武进区一家名字特别长用来检查页面排版会不会被撑破的新型复合材料科技有限公司', '320412', '3062', 26, '900', 'contracts', 'rules'),
];

interface SampleAgency {
  readonly name: string;
  readonly district: District;
  readonly introduction: string;
  readonly offer: Offer;
}

const line = (item: ServiceItem, manner: Manner, timesPerYear: number, fee: Offer['lines'][number]['fee'] = 0) => ({ item, manner, timesPerYear, fee });
const agency = (name: string, district: District, introduction: string, lines: Offer['lines'], cases: string[] = []): SampleAgency => ({ name: `${name}（示例）`, district, introduction, offer: { lines, ...(cases.length > 0 && { cases: cases.map((text) => `${text}（示例）`) }), note: introduction } });

/** Six agencies: four verified with booths, one returned for correction, one waiting for verification. */
export const agencies: readonly SampleAgency[] = [
  agency('常州同心人力资源服务有限公司', '320402', '为小微企业做劳动合同、社保、薪酬一站式托管，固定专员每月上门。', [
    line('onboarding', 'regular-visit', 12), line('contracts', 'regular-visit', 12), line('social-insurance', 'phone', 12), line('attendance', 'regular-visit', 12), line('payroll', 'phone', 12), line('exit', 'phone', 0),
  ], ['2025 年为 12 家餐饮企业规范劳动合同和考勤', '为 6 家商户补齐社保登记']),
  agency('江南和谐劳动关系服务中心', '320404', '民政登记的社会组织，擅长规章制度、调解和培训。', [line('contracts', 'regular-visit', 4), line('rules', 'regular-visit', 2), line('legal-advice', 'phone', 0), line('training', 'unscheduled-visit', 2, 'negotiable')], ['为 8 家家政企业办过 20 场员工培训']),
  agency('龙城法护咨询有限公司', '320411', '律师和劳动关系协调员组成的团队，提供用工法律咨询。', [line('contracts', 'online', 4, 5_000), line('exit', 'phone', 0), line('rules', 'online', 2, 5_000), line('legal-advice', 'phone', 52, 10_000)], ['每年为 30 多家科技企业答复用工问题']),
  agency('武进益企人事代理有限公司', '320412', '面向制造业小微企业，考勤薪酬和社保申报。', [line('onboarding', 'regular-visit', 12), line('social-insurance', 'phone', 12, 5_000), line('attendance', 'regular-visit', 12, 5_000), line('payroll', 'phone', 12, 5_000)]),
  agency('新北青枫企业服务有限公司', '320411', '招聘与培训为主。', [line('recruitment', 'phone', 0, 'negotiable'), line('training', 'phone', 4, 30_000)]),
  agency('溧阳天目湖人力服务部有限公司', '320481', '服务溧阳本地民宿与餐饮。', [line('onboarding', 'phone', 12, 5_000), line('contracts', 'phone', 4, 5_000)]),
];
