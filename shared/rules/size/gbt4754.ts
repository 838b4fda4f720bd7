import type { SizeClassId } from './size-table.ts';

/**
 * GB/T 4754-2017 sections, divisions and, where a division is split between size classes, its groups,
 * each with the size class that 国统字〔2017〕213号 gives it.
 */
export type Coverage =
  | { readonly status: 'ok'; readonly class: SizeClassId }
  | { readonly status: 'needs-group' }
  | { readonly status: 'not-covered'; readonly why: NotCoveredReason }
  | { readonly status: 'review' };

/** Why the standard gives no grade: each has its wording in the texts. */
export type NotCoveredReason = 'railway' | 'finance-has-its-own-standard' | 'outside-the-standard';

export type IndustryEntry = { readonly code: string; readonly name: string } & Coverage;

export const SECTIONS = {
  A: '农、林、牧、渔业',
  B: '采矿业',
  C: '制造业',
  D: '电力、热力、燃气及水生产和供应业',
  E: '建筑业',
  F: '批发和零售业',
  G: '交通运输、仓储和邮政业',
  H: '住宿和餐饮业',
  I: '信息传输、软件和信息技术服务业',
  J: '金融业',
  K: '房地产业',
  L: '租赁和商务服务业',
  M: '科学研究和技术服务业',
  N: '水利、环境和公共设施管理业',
  O: '居民服务、修理和其他服务业',
  P: '教育',
  Q: '卫生和社会工作',
  R: '文化、体育和娱乐业',
  S: '公共管理、社会保障和社会组织',
  T: '国际组织',
} as const;

export type SectionCode = keyof typeof SECTIONS;

const ok = (code: string, name: string, sizeClass: SizeClassId): IndustryEntry => ({ code, name, status: 'ok', class: sizeClass });
const split = (code: string, name: string): IndustryEntry => ({ code, name, status: 'needs-group' });
const not = (code: string, name: string, why: NotCoveredReason): IndustryEntry => ({ code, name, status: 'not-covered', why });

export const DIVISIONS: Readonly<Record<SectionCode, readonly IndustryEntry[]>> = {
  A: [
    ok('01', '农业', 'agriculture'),
    ok('02', '林业', 'agriculture'),
    ok('03', '畜牧业', 'agriculture'),
    ok('04', '渔业', 'agriculture'),
    ok('05', '农、林、牧、渔专业及辅助性活动', 'agriculture'),
  ],
  B: [
    ok('06', '煤炭开采和洗选业', 'industry'),
    ok('07', '石油和天然气开采业', 'industry'),
    ok('08', '黑色金属矿采选业', 'industry'),
    ok('09', '有色金属矿采选业', 'industry'),
    ok('10', '非金属矿采选业', 'industry'),
    ok('11', '开采专业及辅助性活动', 'industry'),
    ok('12', '其他采矿业', 'industry'),
  ],
  C: [
    ok('13', '农副食品加工业', 'industry'),
    ok('14', '食品制造业', 'industry'),
    ok('15', '酒、饮料和精制茶制造业', 'industry'),
    ok('16', '烟草制品业', 'industry'),
    ok('17', '纺织业', 'industry'),
    ok('18', '纺织服装、服饰业', 'industry'),
    ok('19', '皮革、毛皮、羽毛及其制品和制鞋业', 'industry'),
    ok('20', '木材加工和木、竹、藤、棕、草制品业', 'industry'),
    ok('21', '家具制造业', 'industry'),
    ok('22', '造纸和纸制品业', 'industry'),
    ok('23', '印刷和记录媒介复制业', 'industry'),
    ok('24', '文教、工美、体育和娱乐用品制造业', 'industry'),
    ok('25', '石油、煤炭及其他燃料加工业', 'industry'),
    ok('26', '化学原料和化学制品制造业', 'industry'),
    ok('27', '医药制造业', 'industry'),
    ok('28', '化学纤维制造业', 'industry'),
    ok('29', '橡胶和塑料制品业', 'industry'),
    ok('30', '非金属矿物制品业', 'industry'),
    ok('31', '黑色金属冶炼和压延加工业', 'industry'),
    ok('32', '有色金属冶炼和压延加工业', 'industry'),
    ok('33', '金属制品业', 'industry'),
    ok('34', '通用设备制造业', 'industry'),
    ok('35', '专用设备制造业', 'industry'),
    ok('36', '汽车制造业', 'industry'),
    ok('37', '铁路、船舶、航空航天和其他运输设备制造业', 'industry'),
    ok('38', '电气机械和器材制造业', 'industry'),
    ok('39', '计算机、通信和其他电子设备制造业', 'industry'),
    ok('40', '仪器仪表制造业', 'industry'),
    ok('41', '其他制造业', 'industry'),
    ok('42', '废弃资源综合利用业', 'industry'),
    ok('43', '金属制品、机械和设备修理业', 'industry'),
  ],
  D: [
    ok('44', '电力、热力生产和供应业', 'industry'),
    ok('45', '燃气生产和供应业', 'industry'),
    ok('46', '水的生产和供应业', 'industry'),
  ],
  E: [
    ok('47', '房屋建筑业', 'construction'),
    ok('48', '土木工程建筑业', 'construction'),
    ok('49', '建筑安装业', 'construction'),
    ok('50', '建筑装饰、装修和其他建筑业', 'construction'),
  ],
  F: [
    ok('51', '批发业', 'wholesale'),
    ok('52', '零售业', 'retail'),
  ],
  G: [
    not('53', '铁路运输业', 'railway'),
    ok('54', '道路运输业', 'transport'),
    ok('55', '水上运输业', 'transport'),
    ok('56', '航空运输业', 'transport'),
    ok('57', '管道运输业', 'transport'),
    ok('58', '多式联运和运输代理业', 'transport'),
    split('59', '装卸搬运和仓储业'),
    ok('60', '邮政业', 'post'),
  ],
  H: [
    ok('61', '住宿业', 'lodging'),
    ok('62', '餐饮业', 'catering'),
  ],
  I: [
    ok('63', '电信、广播电视和卫星传输服务', 'telecom'),
    ok('64', '互联网和相关服务', 'telecom'),
    ok('65', '软件和信息技术服务业', 'software'),
  ],
  J: [
    not('66', '货币金融服务', 'finance-has-its-own-standard'),
    not('67', '资本市场服务', 'finance-has-its-own-standard'),
    not('68', '保险业', 'finance-has-its-own-standard'),
    not('69', '其他金融业', 'finance-has-its-own-standard'),
  ],
  K: [
    split('70', '房地产业'),
  ],
  L: [
    ok('71', '租赁业', 'leasing'),
    ok('72', '商务服务业', 'leasing'),
  ],
  M: [
    ok('73', '研究和试验发展', 'other'),
    ok('74', '专业技术服务业', 'other'),
    ok('75', '科技推广和应用服务业', 'other'),
  ],
  N: [
    ok('76', '水利管理业', 'other'),
    ok('77', '生态保护和环境治理业', 'other'),
    ok('78', '公共设施管理业', 'other'),
    ok('79', '土地管理业', 'other'),
  ],
  O: [
    ok('80', '居民服务业', 'other'),
    ok('81', '机动车、电子产品和日用产品修理业', 'other'),
    ok('82', '其他服务业', 'other'),
  ],
  P: [
    not('83', '教育', 'outside-the-standard'),
  ],
  Q: [
    not('84', '卫生', 'outside-the-standard'),
    ok('85', '社会工作', 'other'),
  ],
  R: [
    ok('86', '新闻和出版业', 'other'),
    ok('87', '广播、电视、电影和录音制作业', 'other'),
    ok('88', '文化艺术业', 'other'),
    ok('89', '体育', 'other'),
    ok('90', '娱乐业', 'other'),
  ],
  S: [
    not('91', '中国共产党机关', 'outside-the-standard'),
    not('92', '国家机构', 'outside-the-standard'),
    not('93', '人民政协、民主党派', 'outside-the-standard'),
    not('94', '社会保障', 'outside-the-standard'),
    not('95', '群众团体、社会团体和其他成员组织', 'outside-the-standard'),
    not('96', '基层群众自治组织及其他组织', 'outside-the-standard'),
  ],
  T: [
    not('97', '国际组织', 'outside-the-standard'),
  ],
};

/** Groups (three digits) of the divisions that the standard splits; keyed by division. */
export const GROUPS: Readonly<Record<string, readonly IndustryEntry[]>> = {
  '59': [
    // The 2017 edition merged loading and storage into division 59; the standard keeps loading with transport.
    ok('591', '装卸搬运', 'transport'),
    ok('592', '通用仓储', 'warehouse'),
    ok('593', '低温仓储', 'warehouse'),
    ok('594', '危险品仓储', 'warehouse'),
    ok('595', '谷物、棉花等农产品仓储', 'warehouse'),
    ok('596', '中药材仓储', 'warehouse'),
    ok('599', '其他仓储业', 'warehouse'),
  ],
  '70': [
    ok('701', '房地产开发经营', 'realestate'),
    ok('702', '物业管理', 'property'),
    ok('703', '房地产中介服务', 'other'),
    // The standard leaves out 自有房地产经营活动 (704 of the 2011 edition); 704 of 2017 also holds subletting: an officer decides.
    { code: '704', name: '房地产租赁经营', status: 'review' },
    ok('709', '其他房地产业', 'other'),
  ],
};
