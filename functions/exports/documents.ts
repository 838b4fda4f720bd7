import writeWorkbook from 'write-excel-file/node';
import { sectionOf } from '../../shared/domain/archive-sections.ts';
import type { ArchiveExportItem } from '../../shared/domain/archive-exports.ts';
import { exportRecipe } from '../../shared/domain/archive-export.ts';
import { members, PART_STATEMENT, type Manifest } from '../../shared/domain/archive-package.ts';
import { localDateOf, localTimeOf } from '../../shared/rules/dates.ts';
import { readable, type Contents } from './contents.ts';
import { factLines, kindWord, sectionWord } from './words.ts';

const escape = (text: string): string => text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
const moment = (at: string): string => `${localDateOf(at)} ${localTimeOf(at)}`;

/** Relative to the index; a file's name may hold what has a meaning in addresses, such as `#`. */
const linkTo = (path: string): string => path.split('/').map(encodeURIComponent).join('/');

/** Lines of the index: an entry each, with what it says and its files by their place in the package. */
const lines = (contents: Contents) =>
  readable(contents).map((entry) => ({
    entry, facts: factLines(entry.content),
    files: contents.files.filter(({ n }) => n === entry.no),
  }));

/** 目录.html: reads in any browser, from the unpacked folder, without a network. */
export const indexPage = ({ enterpriseName, asked }: ArchiveExportItem, contents: Contents, part: string | undefined): string => {
  const rows = lines(contents).map(({ entry, facts, files }) =>
    `<tr><td>${entry.no}</td><td>${escape(sectionWord(sectionOf(entry.kind)))}<br>${escape(kindWord(entry.kind))}</td><td>${moment(entry.at)}<br>${escape(entry.byName)}</td><td>${facts.map(escape).join('<br>')}</td><td>${files.map(({ path }) => `<a href="${escape(linkTo(path))}">${escape(path.split('/').at(-1) ?? '')}</a>`).join('<br>')}</td></tr>`);
  const title = `${enterpriseName} 服务档案目录${part ? `（${part}部分）` : ''}`;
  return `<!doctype html>
<html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escape(title)}</title>
<style>body{font:16px/1.6 "PingFang SC","Microsoft YaHei",sans-serif;margin:24px;color:#111}table{border-collapse:collapse;width:100%}th,td{border:1px solid #999;padding:6px 8px;text-align:left;vertical-align:top;overflow-wrap:anywhere}td:first-child{white-space:nowrap}th{background:#eee}@media(max-width:640px){table,tbody,tr,td{display:block;border-width:0 0 1px}thead{display:none}}</style>
<h1>${escape(title)}</h1><p>${moment(asked.at)} 导出，共 ${contents.entries.length} 条、${contents.files.length} 个文件。</p>
<table><thead><tr><th scope="col">条</th><th scope="col">类别</th><th scope="col">记入</th><th scope="col">内容</th><th scope="col">文件</th></tr></thead><tbody>
${rows.join('\n')}
</tbody></table></html>
`;
};

/** 目录.xlsx: every cell is text, so that codes of eighteen digits stay what they are. */
export const indexSheet = async (contents: Contents): Promise<Buffer> => {
  const head = ['条', '类别', '事项', '记入时间', '记入人', '内容', '文件', '内容摘要'];
  const rows = lines(contents).map(({ entry, facts, files }) => [String(entry.no), sectionWord(sectionOf(entry.kind)), kindWord(entry.kind), moment(entry.at), entry.byName, facts.join('\n'), files.map(({ path }) => path).join('\n'), entry.digest]);
  const cells = [head, ...rows].map((row, index) => row.map((value) => ({ value, type: String, wrap: true, ...(index === 0 && { fontWeight: 'bold' as const }) })));
  return writeWorkbook(cells, { sheet: '目录', stickyRowsCount: 1, columns: [8, 14, 18, 18, 12, 60, 40, 24].map((width) => ({ width })) }).toBuffer();
};

/** 说明.txt: what is in the package, how it is checked, and what it cannot show. */
export const readme = ({ enterpriseName, asked, head }: ArchiveExportItem, part: string | undefined, anchor: Manifest['anchor']): string =>
  [
    `${enterpriseName} 服务档案（一企一档）${part ? `：${part}部分` : ''}`,
    `${moment(asked.at)} 导出`,
    '',
    `怎么看：打开 ${members.indexPage}，或用表格软件打开 ${members.indexSheet}。文件在“文件”文件夹里，文件名开头是条目的序号。`,
    `怎么核验：用浏览器打开 ${members.checkPage}，把整个 ZIP 拖进去，不需要联网；或运行 node ${members.checkScript} 档案.zip。`,
    `应有和实有的条数、文件数，以及没有取到的文件，见 ${members.manifest}。`,
    '',
    ...(part
      ? [PART_STATEMENT]
      : [
          `链头：第 ${head.count} 条，${head.hash}`,
          anchor ? `人社部门 ${anchor.on} 另行封存的链头：第 ${anchor.count} 条，${anchor.hash}` : '导出时还没有另行封存的链头。',
          '本包里的链头和封存值只供对照。要确认末尾没有被截去、整份没有被重写，请在核验时填入从人社部门或本系统“核验档案”处另行取得的封存值。',
          '',
          '不用我们的工具也能核验：',
          ...exportRecipe.map((line, index) => `${index + 1}. ${line}`),
        ]),
    '',
  ].join('\r\n');
