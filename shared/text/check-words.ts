import type { Finding, Report } from '../domain/archive-verify.ts';

/** The stand-alone check is in Chinese alone: it is one file that goes with the archive. */
const whys: Readonly<Record<Extract<Finding, { kind: 'entry' }>['why'], string>> = {
  missing: '缺少这一条，或次序被调换',
  'other-archive': '这一条属于另一份档案',
  unlinked: '与上一条接不上',
  altered: '这一条被改动',
  'content-altered': '这一条的内容被改动',
  'content-missing': '这一条的内容或文件名不见了，也没有依法删除的记录',
  'cut-off': '从这一条起，末尾被截去',
  unreadable: '这一条读不出来，已经损坏',
};

/** What is wrong, in plain words, and where. */
export const findingWords = (finding: Finding): string => {
  switch (finding.kind) {
    case 'entry':
      return `第 ${finding.n} 条：${whys[finding.why]}。`;
    case 'anchor-differs':
      return `与封存的链头不符：封存时第 ${finding.n} 条不是现在这一条，整份档案可能被重写。`;
    case 'file-missing':
      return `第 ${finding.n} 条的文件不见了：${finding.path}`;
    case 'file-altered':
      return `第 ${finding.n} 条的文件被改动或调换：${finding.path}`;
    case 'file-undelivered':
      return `第 ${finding.n} 条的文件在导出时就没有取到：${finding.path}`;
    case 'file-unlisted':
      return `第 ${finding.n} 条的文件不在清单里：${finding.path}`;
    case 'member-damaged':
      return `包里的文件损坏：${finding.path}`;
    case 'member-altered':
      return `包里的文件被改动：${finding.path}`;
    case 'member-missing':
      return `包里少了文件：${finding.path}`;
    case 'member-unknown':
      return `包里多出不属于任何条目的文件：${finding.path}`;
    case 'name-differs':
      return `企业名称不符：包里写的是“${finding.says}”，档案链里的企业基本信息是“${finding.stands}”。以档案链为准。`;
    case 'not-readable':
      return '这不是完整的 ZIP 文件，读不出目录。请重新下载。';
    case 'chain-unreadable':
      return '档案链文件读不出来。';
    case 'head-differs':
      return '档案链的末尾与写明的链头不符：链头被改动，或末尾被改动，或者这条链是另一家企业的。';
  }
};

/** How a line begins that is in English. */
export const IN_ENGLISH = 'In English: ';

const PART = [
  '这是一家机构的部分。条数、文件数、企业名称和删除了什么，是包里自己写明的：内容与摘要、文件与校验值可以核对，删除要有条目写明，但有没有条目或文件连同写明它的话一起被去掉，一个部分看不出来。要确认，请由企业或人社部门用整份档案的导出核验。',
  `${IN_ENGLISH}this is one agency’s part. Its counts, the enterprise’s name and what was erased are what the part says of itself. Contents and files are checked against their own check values, and an erasure needs an entry that tells of it; but a part cannot show whether an entry or a file was taken out together with the words that tell of it. For that, the enterprise or the bureau checks an export of the whole archive.`,
];

/** The result in a few lines: the verdict first, what it rests on, and what it cannot show. */
export const reportLines = ({ findings, enterpriseName, listedName, entries, files, erased, part, anchored, repacked }: Report, anchorGiven: boolean): { readonly whole: boolean; readonly verdict: string; readonly lines: readonly string[] } => {
  const whole = findings.length === 0;
  return {
    whole,
    verdict: whole && part ? `前后一致：本部分写明的 ${entries} 条、${files} 个文件都在，内容和文件与各自的校验值相符。` : whole ? `完整：${enterpriseName ? `${enterpriseName}，` : ''}${entries} 条、${files} 个文件，没有改动、缺失或调换。` : `不完整：发现 ${findings.length} 处不符。`,
    lines: [
      ...findings.map(findingWords),
      ...(anchorGiven && findings.some((finding) => finding.kind === 'entry' && finding.why === 'cut-off') ? ['如果填入的封存值比这份导出还新，末尾少的可能只是导出以后新记的条目：请重新导出一份再核验。'] : []),
      ...(part ? PART : []),
      ...(erased ? [`有 ${erased} 个文件已依法删除，${part ? '本部分' : '档案里'}写明了依据，不算缺失。`] : []),
      ...(!part && listedName !== undefined && enterpriseName === undefined && whole ? [`企业名称没有核对：档案链里还没有企业基本信息，“${listedName}”只是清单上的写法。`] : []),
      ...(entries && !part ? ['核验的是档案链和文件。目录和说明只供阅读，与它们不同时以档案链和文件为准；随包收到的核验页也可能被换过，要紧时请从系统重新取得。'] : []),
      ...(repacked ? ['压缩包不是原样：有人重新打包过，或包的结构被改动。上面的结果按包里的内容得出。'] : []),
      ...(entries && part ? ['核验的是条目和文件。目录和说明只供阅读；随包收到的核验页也可能被换过，要紧时请从系统重新取得。'] : []),
      ...(!part && anchored ? ['与您填入的封存值一致：封存以前的条目没有被截去或重写。'] : []),
      ...(!part && !anchorGiven ? ['没有填封存值：不能确认末尾有没有被一并截去。封存值可在系统的“核验档案”处取得，或向人社部门索取。'] : []),
    ],
  };
};

/** `条数:校验值`, as the site shows a sealed head; undefined where it is none. */
export const anchorFrom = (text: string): { readonly count: number; readonly hash: string } | undefined => {
  const [, count, hash] = /^\s*(\d{1,9})\s*[:：]\s*([0-9a-f]{64})\s*$/.exec(text) ?? [];
  return count !== undefined && hash !== undefined ? { count: Number(count), hash } : undefined;
};
