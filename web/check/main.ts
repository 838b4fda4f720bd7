import { sha256 as hashOf } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { verifyFile } from '../../shared/domain/archive-verify-file.ts';
import { anchorFrom, IN_ENGLISH, reportLines } from '../../shared/text/check-words.ts';

/** The page that goes with every export: it is opened from a disk, needs no network and sends nothing anywhere. */
const STYLE = 'body{font:18px/1.7 "PingFang SC","Microsoft YaHei",sans-serif;max-width:760px;margin:24px auto;padding:0 16px;color:#0b0c0c;background:#fff}label{display:block;font-weight:600;margin-top:16px}input{font:inherit;width:100%;box-sizing:border-box;padding:8px;border:2px solid #0b0c0c}#drop{border:3px dashed #505a5f;padding:24px;margin-top:16px}#drop.over{background:#f3f2f1}.whole{border-left:10px solid #00703c;padding-left:16px}.broken{border-left:10px solid #d4351c;padding-left:16px}li{overflow-wrap:anywhere}:focus{outline:3px solid #fd0;outline-offset:0}';
const HTML = `<style>${STYLE}</style>
<h1>服务档案核验</h1>
<p>选择导出的 ZIP，或其中的“档案链.json”。核验在您这台电脑上进行，不联网，文件不会发到任何地方。</p>
<label for="anchor">封存值（可不填）</label>
<p id="anchor-hint">形如“条数:校验值”，从系统的“核验档案”处或人社部门取得。填了才能查出末尾被截去、整份被重写。</p>
<input id="anchor" autocomplete="off" spellcheck="false" aria-describedby="anchor-hint">
<div id="drop"><label for="file">把文件拖到这里，或点选</label><input id="file" type="file" accept=".zip,.json"></div>
<div id="result" role="status" tabindex="-1"></div>`;

const sha256 = (text: string): string => bytesToHex(hashOf(utf8ToBytes(text)));
const newHasher = () => {
  const hasher = hashOf.create();
  return { update: (bytes: Uint8Array) => hasher.update(bytes), hex: () => bytesToHex(hasher.digest()) };
};

document.body.innerHTML = HTML;
const find = <E extends HTMLElement>(id: string, kind: new () => E): E => {
  const element = document.getElementById(id);
  if (!(element instanceof kind)) throw new Error(id);
  return element;
};
const [anchorInput, fileInput, drop, result] = [find('anchor', HTMLInputElement), find('file', HTMLInputElement), find('drop', HTMLDivElement), find('result', HTMLDivElement)];

const say = (title: string, lines: readonly string[], look: '' | 'whole' | 'broken'): void => {
  const heading = document.createElement('h2');
  heading.textContent = title;
  const list = document.createElement('ul');
  for (const line of lines) list.append(Object.assign(document.createElement('li'), { textContent: line, ...(line.startsWith(IN_ENGLISH) && { lang: 'en' }) }));
  result.className = look;
  result.replaceChildren(heading, ...(lines.length ? [list] : []));
};

const check = async (file: File): Promise<void> => {
  const given = anchorInput.value.trim();
  const anchor = anchorFrom(given);
  if (given !== '' && !anchor) {
    say('封存值的写法不对', ['应是“条数:64 位校验值”，例如 12:0f3a…。请核对后再选文件，或清空不填。'], 'broken');
    anchorInput.focus();
    return;
  }
  say(`正在核验 ${file.name} ……`, ['大文件要几分钟，请不要关闭本页。'], '');
  const slice = async (from: number, to: number): Promise<Uint8Array> => new Uint8Array(await file.slice(from, to).arrayBuffer());
  try {
    const report = await verifyFile({ size: file.size, slice }, { sha256, newHasher, ...(anchor && { anchor }) });
    const { whole, verdict, lines } = reportLines(report, anchor !== undefined);
    say(verdict, lines, whole ? 'whole' : 'broken');
  } catch {
    say('读不到这个文件', ['文件可能被移走了，或还没有下载完。请重新选择。'], 'broken');
  }
  result.focus();
};

const take = (file: File | undefined): void => {
  if (file) void check(file);
};
fileInput.addEventListener('change', () => {
  take(fileInput.files?.[0]);
  // The same file may be chosen again after the sealed value was put right.
  fileInput.value = '';
});
drop.addEventListener('dragover', (event) => {
  event.preventDefault();
  drop.classList.add('over');
});
drop.addEventListener('dragleave', () => drop.classList.remove('over'));
drop.addEventListener('drop', (event) => {
  event.preventDefault();
  drop.classList.remove('over');
  take(event.dataTransfer?.files[0]);
});
