/** Texts around printed documents; what is printed itself stands in `printed`. */
export const text = {
  section: '打印与下载',
  print: '打印',
  printPage: { agreement: '打印协议', amendment: '打印变更协议', 'filing-form': '打印备案表', 'hand-over-list': '打印移交清单' },
  download: '下载 Word 文件',
  downloading: '正在生成…',
  downloaded: (name: string) => `已生成：${name}`,
  lead: '纸面带有核验二维码和校验值：扫码可以查看登记的文本，与纸面逐条核对。',
  back: '返回协议',
  qr: '核验二维码',
};
