/**
 * The national standard's table of size classes: 16 industry classes with the lower bound of each grade.
 * Source: 工信部联企业〔2011〕300号《中小企业划型标准规定》; 国统字〔2017〕213号《统计上大中小微型企业划分办法（2017）》.
 * X = employees at the end of the period (人), Y = operating revenue (万元), Z = total assets (万元).
 * A lower bound is inclusive (“以上”含本数). Micro is whatever does not reach small.
 */
export type Indicator = 'X' | 'Y' | 'Z';
export type Grade = 'large' | 'medium' | 'small' | 'micro';
export type BoundedGrade = Exclude<Grade, 'micro'>;
/** Integers by the standard; classifySize relies on that. */
export type LowerBounds = Readonly<Partial<Record<Indicator, number>>>;

type SizeClassRow = {
  readonly id: string;
  /** Row of the standard's table, 1 to 16. */
  readonly number: number;
  readonly name: string;
  readonly indicators: readonly Indicator[];
  readonly lowerBounds: Readonly<Record<BoundedGrade, LowerBounds>>;
};

/** Kept with every result, so that a result can be told from one under a later table. */
export const SIZE_TABLE_VERSION = '2017-213';

export const SIZE_CLASSES = [
  { id: 'agriculture', number: 1, name: '农、林、牧、渔业', indicators: ['Y'],
    lowerBounds: { large: { Y: 20000 }, medium: { Y: 500 }, small: { Y: 50 } } },
  { id: 'industry', number: 2, name: '工业（采矿业，制造业，电力、热力、燃气及水生产和供应业）', indicators: ['X', 'Y'],
    lowerBounds: { large: { X: 1000, Y: 40000 }, medium: { X: 300, Y: 2000 }, small: { X: 20, Y: 300 } } },
  { id: 'construction', number: 3, name: '建筑业', indicators: ['Y', 'Z'],
    lowerBounds: { large: { Y: 80000, Z: 80000 }, medium: { Y: 6000, Z: 5000 }, small: { Y: 300, Z: 300 } } },
  { id: 'wholesale', number: 4, name: '批发业', indicators: ['X', 'Y'],
    lowerBounds: { large: { X: 200, Y: 40000 }, medium: { X: 20, Y: 5000 }, small: { X: 5, Y: 1000 } } },
  { id: 'retail', number: 5, name: '零售业', indicators: ['X', 'Y'],
    lowerBounds: { large: { X: 300, Y: 20000 }, medium: { X: 50, Y: 500 }, small: { X: 10, Y: 100 } } },
  { id: 'transport', number: 6, name: '交通运输业（不含铁路运输业）', indicators: ['X', 'Y'],
    lowerBounds: { large: { X: 1000, Y: 30000 }, medium: { X: 300, Y: 3000 }, small: { X: 20, Y: 200 } } },
  { id: 'warehouse', number: 7, name: '仓储业', indicators: ['X', 'Y'],
    lowerBounds: { large: { X: 200, Y: 30000 }, medium: { X: 100, Y: 1000 }, small: { X: 20, Y: 100 } } },
  { id: 'post', number: 8, name: '邮政业', indicators: ['X', 'Y'],
    lowerBounds: { large: { X: 1000, Y: 30000 }, medium: { X: 300, Y: 2000 }, small: { X: 20, Y: 100 } } },
  { id: 'lodging', number: 9, name: '住宿业', indicators: ['X', 'Y'],
    lowerBounds: { large: { X: 300, Y: 10000 }, medium: { X: 100, Y: 2000 }, small: { X: 10, Y: 100 } } },
  { id: 'catering', number: 10, name: '餐饮业', indicators: ['X', 'Y'],
    lowerBounds: { large: { X: 300, Y: 10000 }, medium: { X: 100, Y: 2000 }, small: { X: 10, Y: 100 } } },
  { id: 'telecom', number: 11, name: '信息传输业（电信、广播电视和卫星传输服务，互联网和相关服务）', indicators: ['X', 'Y'],
    lowerBounds: { large: { X: 2000, Y: 100000 }, medium: { X: 100, Y: 1000 }, small: { X: 10, Y: 100 } } },
  { id: 'software', number: 12, name: '软件和信息技术服务业', indicators: ['X', 'Y'],
    lowerBounds: { large: { X: 300, Y: 10000 }, medium: { X: 100, Y: 1000 }, small: { X: 10, Y: 50 } } },
  { id: 'realestate', number: 13, name: '房地产开发经营', indicators: ['Y', 'Z'],
    lowerBounds: { large: { Y: 200000, Z: 10000 }, medium: { Y: 1000, Z: 5000 }, small: { Y: 100, Z: 2000 } } },
  { id: 'property', number: 14, name: '物业管理', indicators: ['X', 'Y'],
    lowerBounds: { large: { X: 1000, Y: 5000 }, medium: { X: 300, Y: 1000 }, small: { X: 100, Y: 500 } } },
  { id: 'leasing', number: 15, name: '租赁和商务服务业', indicators: ['X', 'Z'],
    lowerBounds: { large: { X: 300, Z: 120000 }, medium: { X: 100, Z: 8000 }, small: { X: 10, Z: 100 } } },
  { id: 'other', number: 16, name: '其他未列明行业', indicators: ['X'],
    lowerBounds: { large: { X: 300 }, medium: { X: 100 }, small: { X: 10 } } },
] as const satisfies readonly SizeClassRow[];

export type SizeClassId = (typeof SIZE_CLASSES)[number]['id'];

const BY_ID: ReadonlyMap<SizeClassId, SizeClassRow> = new Map(SIZE_CLASSES.map((row) => [row.id, row]));

/** The table's row for a class. */
export const sizeClass = (id: SizeClassId): SizeClassRow & { readonly id: SizeClassId } => {
  const row = BY_ID.get(id);
  if (row === undefined) throw new RangeError(`no size class ${id}`);
  return { ...row, id };
};
