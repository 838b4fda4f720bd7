import { MAXIMUM_PREVIEW_BYTES } from '../../shared/domain/upload-rules.ts';

/** Pixels on the longer side. */
const PIXELS = 320;
const QUALITIES = [0.72, 0.5, 0.3];
/** A browser that cannot read a picture says so at once or never. */
const PATIENCE_MS = 8_000;

const pictureOf = (address: string): Promise<HTMLImageElement> =>
  new Promise((resolve, reject) => {
    const picture = new Image();
    const timer = setTimeout(() => reject(new Error('the picture cannot be shown')), PATIENCE_MS);
    picture.onload = () => (clearTimeout(timer), resolve(picture));
    picture.onerror = () => (clearTimeout(timer), reject(new Error('the picture cannot be shown')));
    picture.src = address;
  });

const jpegOf = (canvas: HTMLCanvasElement, quality: number): Promise<Blob | undefined> => new Promise((resolve) => canvas.toBlob((blob) => resolve(blob ?? undefined), 'image/jpeg', quality));

/** A small picture of a photo, upright, without where and when it was taken; undefined where this browser cannot read it (HEIC in most). */
export const smallPicture = async (photo: Blob): Promise<Blob | undefined> => {
  const address = URL.createObjectURL(photo);
  try {
    const picture = await pictureOf(address);
    const scale = Math.min(PIXELS / Math.max(picture.naturalWidth, picture.naturalHeight), 1);
    const canvas = document.createElement('canvas');
    canvas.width = Math.max(Math.round(picture.naturalWidth * scale), 1);
    canvas.height = Math.max(Math.round(picture.naturalHeight * scale), 1);
    const context = canvas.getContext('2d');
    if (!context) return undefined;
    // What is transparent would come out black.
    context.fillStyle = '#fff';
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.drawImage(picture, 0, 0, canvas.width, canvas.height);
    for (const quality of QUALITIES) {
      const small = await jpegOf(canvas, quality);
      if (small && small.size <= MAXIMUM_PREVIEW_BYTES) return small;
    }
    return undefined;
  } catch {
    return undefined;
  } finally {
    URL.revokeObjectURL(address);
  }
};
