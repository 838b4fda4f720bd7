import { writeFileSync } from 'node:fs';
import { encode } from 'uqr';

const [WIDTH, HEIGHT] = [640, 480];
const [LIGHT, DARK, COLOURLESS] = [235, 16, 128];
/** Empty modules around a code, as its standard wants them. */
const QUIET = 4;

/**
 * Writes a film (YUV4MPEG2) of a QR code that is held before the camera: what Chromium shows in its place with
 * `--use-file-for-fake-video-capture`.
 */
export const filmOfCode = (text: string, file: string): string => {
  const { size, data } = encode(text, { ecc: 'M', border: 0 });
  const scale = Math.floor((HEIGHT - 40) / (size + 2 * QUIET));
  const [left, top] = [(WIDTH - scale * size) >> 1, (HEIGHT - scale * size) >> 1];
  const brightness = Buffer.alloc(WIDTH * HEIGHT, LIGHT);
  for (let row = 0; row < size; row += 1)
    for (let column = 0; column < size; column += 1) {
      if (!data[row]?.[column]) continue;
      const begin = left + column * scale;
      for (let line = 0; line < scale; line += 1) brightness.fill(DARK, (top + row * scale + line) * WIDTH + begin, (top + row * scale + line) * WIDTH + begin + scale);
    }
  const frame = Buffer.concat([Buffer.from('FRAME\n'), brightness, Buffer.alloc((WIDTH * HEIGHT) / 2, COLOURLESS)]);
  writeFileSync(file, Buffer.concat([Buffer.from(`YUV4MPEG2 W${WIDTH} H${HEIGHT} F10:1 Ip A1:1 C420jpeg\n`), frame, frame, frame]));
  return file;
};

/** For a browser whose camera shows that film, and whose person allows its use. */
export const cameraArguments = (film: string): string[] => ['--use-fake-ui-for-media-stream', '--use-fake-device-for-media-stream', `--use-file-for-fake-video-capture=${film}`];
