import { encode } from 'uqr';
import { linesOf } from './lines.ts';
import type { Told } from './told.ts';

/** Pixels: large enough for a sheet of paper, three to four as phones show it. */
const [WIDTH, HEIGHT] = [1500, 2000];
const MARGIN = 110;
const BAND = 190;
const CODE = 620;
const FONT = '-apple-system, "PingFang SC", "HarmonyOS Sans SC", "MiSans", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif';
const MOST_LINES = 4;

const drawCode = (canvas: CanvasRenderingContext2D, text: string, x: number, y: number): void => {
  const { data, size } = encode(text, { border: 2 });
  const square = Math.floor(CODE / size);
  for (const [row, cells] of data.entries()) for (const [column, dark] of cells.entries()) if (dark) canvas.fillRect(x + column * square, y + row * square, square, square);
};

/** A sheet with title, day, place and a code that opens the page, as a PNG; drawn on the reader's device. */
export const drawPicture = async ({ title, when, place, site, free, scan }: Told, address: string): Promise<Blob> => {
  const sheet = document.createElement('canvas');
  [sheet.width, sheet.height] = [WIDTH, HEIGHT];
  const canvas = sheet.getContext('2d');
  if (!canvas) throw new Error('no canvas');
  let y = BAND + 150;
  const write = (text: string, size: number, weight: number, colour: string, gap: number): void => {
    canvas.font = `${weight} ${size}px ${FONT}`;
    canvas.fillStyle = colour;
    for (const line of linesOf(text, WIDTH - 2 * MARGIN, (part) => canvas.measureText(part).width).slice(0, MOST_LINES)) {
      canvas.fillText(line, MARGIN, y);
      y += size * 1.35;
    }
    y += gap;
  };
  canvas.fillStyle = '#fff';
  canvas.fillRect(0, 0, WIDTH, HEIGHT);
  canvas.fillStyle = '#0b4f8a';
  canvas.fillRect(0, 0, WIDTH, BAND);
  canvas.fillStyle = '#fff';
  canvas.font = `700 64px ${FONT}`;
  canvas.fillText(site, MARGIN, BAND / 2 + 22);
  write(title, 88, 700, '#0b0c0c', 30);
  write(when, 54, 400, '#0b0c0c', 6);
  write(place, 54, 400, '#0b0c0c', 20);
  write(free, 46, 400, '#0f6b48', 0);
  canvas.fillStyle = '#0b0c0c';
  drawCode(canvas, address, MARGIN - 24, HEIGHT - CODE - 90);
  canvas.font = `400 46px ${FONT}`;
  for (const [index, line] of linesOf(scan, WIDTH - 2 * MARGIN - CODE - 40, (part) => canvas.measureText(part).width).entries()) canvas.fillText(line, MARGIN + CODE + 40, HEIGHT - CODE / 2 - 110 + index * 68);
  return new Promise((resolve, reject) => {
    sheet.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png');
  });
};
