import type { TextContent } from '../../../shared/domain/agreement-text.ts';
import { serviceItems } from '../../../shared/domain/service-items.ts';

export const LONG_NAME = '常州市天宁区红梅街道巷口老面馆餐饮管理服务有限责任公司第一分公司（示例）';

/** A text with everything that can stand in one: ten items, long names, an amount with cents, a note of several lines. */
export const fullText: TextContent = {
  form: 2, id: 'agr_019a2b3c4d5e7f8091a2b3c4d5e6f708', text: 2,
  enterprise: { id: 'org_00000000000000000000000000000001', name: LONG_NAME, creditCode: '91320402MA9KM001XT' },
  agency: { id: 'org_00000000000000000000000000000002', name: '常州同心人力资源服务有限公司（示例）', creditCode: '91320402MA9KM002XR' },
  terms: {
    items: [
      ...serviceItems.map((item, index) => ({ item, manner: 'phone' as const, timesPerYear: index % 2 === 0 ? 12 : 0, ...(index === 1 && { lines: ['每季度核对一次台账。', '三日内答复'] }) })),
      { item: 'contracts', manner: 'regular-visit', timesPerYear: 4 },
    ],
    mannerNote: '遇到紧急事项，一个工作日内上门。',
    fee: { kind: 'paid', amountFen: 30_050, per: 'quarter', payer: 'enterprise', due: '每季度首月10日前', note: '发票由乙方开具。', negotiable: ['recruitment', 'training'] },
    liability: '由过错方承担。\n因不可抗力不能履行的，互不承担。',
    startsOn: '2027-05-01', endsOn: '2028-04-30', personalData: { atEnd: 'return', note: '' },
  },
  specialist: { personId: 'specialist', name: '欧阳示例' },
};

/** A draft in which nothing is filled in. */
export const emptyText: TextContent = { ...fullText, terms: { items: [], mannerNote: '', fee: { kind: 'free', note: '', negotiable: [] }, liability: '', startsOn: '2027-05-01', endsOn: '2028-04-30' }, specialist: undefined };
