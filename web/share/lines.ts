/** Marks that no line begins with: they stay with what they close, even a little beyond the edge. */
const CLOSING = /^[）」』》】，。、；：？！…%]$/u;

/** Breaks a text into lines no wider than `width`: between characters, as Chinese is, but never within a Latin word that fits a line. */
export const linesOf = (text: string, width: number, measure: (text: string) => number): string[] => {
  const lines: string[] = [];
  let line = '';
  for (const piece of text.match(/[\u0021-\u024f]+|\s+|./gu) ?? []) {
    if (line === '' && piece.trim() === '') continue;
    if (measure(line + piece) <= width || (line !== '' && CLOSING.test(piece))) {
      line += piece;
      continue;
    }
    if (line.trim() !== '') lines.push(line.trimEnd());
    line = '';
    // A word wider than a line is broken where the line ends.
    for (const character of piece.trim()) {
      if (line !== '' && measure(line + character) > width) {
        lines.push(line);
        line = '';
      }
      line += character;
    }
  }
  if (line.trim() !== '') lines.push(line.trimEnd());
  return lines;
};
