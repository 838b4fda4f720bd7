import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { entities, definitionOf, type EntityType } from '../../functions/table/entities.ts';
import { routes } from '../../shared/contract/index.ts';
import type { RouteDefinition } from '../../shared/contract/route.ts';
import { agreementLifecycle } from '../../shared/domain/agreement.ts';
import { filingLifecycle } from '../../shared/domain/filing.ts';
import { recordLifecycle } from '../../shared/domain/service-record.ts';
import { claimLifecycle } from '../../shared/domain/claim.ts';
import { evaluationLifecycle } from '../../shared/domain/evaluation.ts';
import { choiceLifecycle } from '../../shared/domain/choice.ts';
import { boothLifecycle, fairLifecycle } from '../../shared/domain/fair.ts';
import { diagramOf, type Lifecycle } from '../../shared/domain/lifecycle.ts';
import { membershipLifecycle } from '../../shared/domain/membership.ts';
import { exportLifecycle } from '../../shared/domain/archive-exports.ts';
import { erasureLifecycle } from '../../shared/domain/erasure.ts';
import { qualificationLifecycle, updateLifecycle } from '../../shared/domain/qualification.ts';
import { staffLifecycle } from '../../shared/domain/staff.ts';
import { signUpLifecycle } from '../../shared/domain/sign-up.ts';

/** Every lifecycle of the service, in the order of the story. */
export const lifecycles: readonly (readonly [string, Lifecycle])[] = [
  ['双选会 Fair', fairLifecycle],
  ['资格 Qualification', qualificationLifecycle],
  ['资格更新 Qualification update', updateLifecycle],
  ['持证人员 Certified staff', staffLifecycle],
  ['成员 Membership', membershipLifecycle],
  ['展位 Booth', boothLifecycle],
  ['报名 Sign-up', signUpLifecycle],
  ['双选 Choice', choiceLifecycle],
  ['协议 Agreement', agreementLifecycle],
  ['备案 Filing', filingLifecycle],
  ['服务记录 Service record', recordLifecycle],
  ['档案导出 Archive export', exportLifecycle],
  ['依法删除 Erasure', erasureLifecycle],
  ['评估 Evaluation', evaluationLifecycle],
  ['补贴申请 Claim', claimLifecycle],
];

const lifecycleSection = (): string =>
  lifecycles.map(([title, lifecycle]) => `<details><summary>${title}</summary>\n\n\`\`\`mermaid\n${diagramOf(lifecycle)}\n\`\`\`\n\n</details>`).join('\n\n');

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`).join('\n');

const routeSection = (): string =>
  table(
    ['route', 'who', 'what'],
    Object.values<RouteDefinition>(routes).map(({ method, path, access, summary }) => [`\`${method} ${path}\``, access.join(', '), summary]),
  );

/** Stands for any item: each field reads as its own name, so that a key shows its shape. */
const itemWith = (known: Readonly<Record<string, unknown>> = {}): object => new Proxy(known, { get: (held, name) => (typeof name === 'string' ? (held[name] ?? `<${name}>`) : undefined) });
const anyItem = itemWith();
/** Items whose indexes follow from what stands deeper in them. */
const deeper: Readonly<Record<string, object>> = { event: itemWith({ subject: anyItem }), agreement: itemWith({ specialist: itemWith() }) };

const entitySection = (): string =>
  table(
    ['item', 'pk', 'sk', 'indexes'],
    (Object.keys(entities) as EntityType[]).map((type) => {
      const definition = definitionOf(type);
      const { pk, sk } = definition.key(anyItem);
      const indexes = Object.entries(definition.indexes?.(deeper[type] ?? anyItem) ?? {}).map(([name, key]) => (key ? `${name}: \`${key.pk}\` / \`${key.sk}\`` : ''));
      return [type, `\`${pk}\``, `\`${sk}\``, indexes.filter(Boolean).join('<br>')];
    }),
  );

/** What `npm run bench -- units` measured last. */
const measuredUnits = join(import.meta.dirname, '..', '..', 'test', 'bench', 'units.json');
interface Measured {
  readonly name: string;
  readonly reads: number;
  readonly writes: number;
  readonly pattern: string;
}

const patternSection = (): string => {
  const measured = existsSync(measuredUnits) ? (JSON.parse(readFileSync(measuredUnits, 'utf8')) as Measured[]) : [];
  return table(
    ['operation', 'what it asks of the table', 'read units', 'write units'],
    measured.map(({ name, reads, writes, pattern }) => [name, pattern, String(reads), String(writes)]),
  );
};

/** What `npm run bench -- fair-day` measured last. */
const measuredFair = join(import.meta.dirname, '..', '..', 'test', 'bench', 'fair-day.json');
interface Fair {
  readonly enterprises: number;
  readonly parts: readonly { readonly title: string; readonly reads: number; readonly writes: number; readonly calls: Readonly<Record<string, number>> }[];
  readonly sizes: readonly { readonly type: string; readonly count: number; readonly bytes: number }[];
}
const MANY = 100_000;

const whole = (count: number): string => Math.round(count).toLocaleString('en-US');

/** One fair, part by part, its sum, and the same for many enterprises, each of which costs as much: a fair's lists are its own. */
const fairDaySection = (): string => {
  if (!existsSync(measuredFair)) return '';
  const { enterprises, parts, sizes } = JSON.parse(readFileSync(measuredFair, 'utf8')) as Fair;
  const callsOf = ({ calls }: Fair['parts'][number]) => Object.values(calls).reduce((sum, count) => sum + count, 0);
  const sum = { reads: parts.reduce((total, { reads }) => total + reads, 0), writes: parts.reduce((total, { writes }) => total + writes, 0), calls: parts.reduce((total, part) => total + callsOf(part), 0) };
  const row = (title: string, reads: number, writes: number, calls: number, by: string): string[] => [title, whole(reads), whole(writes), whole(calls), by];
  const times = MANY / enterprises;
  return [
    table(['part', 'read units', 'write units', 'calls of functions', 'by function'], [
      ...parts.map((part) => row(part.title, part.reads, part.writes, callsOf(part), Object.entries(part.calls).map(([name, count]) => `${name} ${count}`).join(', '))),
      row(`one fair of ${enterprises} enterprises`, sum.reads, sum.writes, sum.calls, ''),
      row(`${whole(times)} such fairs, ${whole(MANY)} enterprises (extrapolated)`, sum.reads * times, sum.writes * times, sum.calls * times, ''),
    ]),
    '',
    `Mean sizes in bytes of what it left: ${sizes.filter(({ count }) => count >= 20).map(({ type, bytes }) => `${type || 'task'} ${whole(bytes)}`).join(', ')}.`,
  ].join('\n');
};

/** The parts of the README that are made from the code, by the name of their markers. */
export const readmeParts = (): Readonly<Record<string, string>> => ({ lifecycles: lifecycleSection(), routes: routeSection(), items: entitySection(), patterns: patternSection(), fair: fairDaySection() });

const markers = (name: string) => [`<!-- ${name}: made by npm run readme -->`, `<!-- end of ${name} -->`] as const;

/** The text with each generated part put between its markers. */
export const withParts = (text: string, parts: Readonly<Record<string, string>>): string =>
  Object.entries(parts).reduce((whole, [name, part]) => {
    const [begin, end] = markers(name);
    const from = whole.indexOf(begin);
    const to = whole.indexOf(end);
    return from < 0 || to < 0 ? whole : `${whole.slice(0, from + begin.length)}\n\n${part}\n\n${whole.slice(to)}`;
  }, text);
