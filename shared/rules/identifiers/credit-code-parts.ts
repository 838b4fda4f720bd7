import type { Certainty } from '../explanation.ts';

/** 登记管理部门, first character of the unified social credit code (GB 32100-2015 with its amendments). */
export const REGISTRARS: Readonly<Record<string, string>> = {
  '1': '机构编制',
  '2': '外交',
  '3': '司法行政',
  '4': '文化',
  '5': '民政',
  '6': '旅游',
  '7': '宗教',
  '8': '工会',
  '9': '市场监管（原工商）',
  A: '中央军委改革和编制办',
  N: '农业',
  Y: '其他',
};

/** 机构类别, second character, by registrar; what is not listed has no name here but is not refused. */
export const CATEGORIES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  '1': { '1': '机关', '2': '事业单位', '3': '群团', '9': '其他' },
  '3': { '1': '律师执业机构', '2': '公证处', '3': '基层法律服务所', '4': '司法鉴定机构', '5': '仲裁委员会', '9': '其他' },
  '5': { '1': '社会团体', '2': '民办非企业单位', '3': '基金会', '9': '其他' },
  '9': { '1': '企业', '2': '个体工商户', '3': '农民专业合作社' },
};

/** How surely the names of registrar and category are known: those of enterprises and social organisations are attested, the others from memory. */
export const certaintyOfParts = (registrar: string): Certainty => (registrar === '9' || registrar === '5' ? 'high' : 'medium');
