/** Reads the QR codes that a camera shows. */
export interface CodeReader {
  /** The texts in what the video shows now; rejects when this device cannot read codes at all. */
  readonly read: (video: HTMLVideoElement) => Promise<readonly string[]>;
  readonly close: () => void;
}

/** The browser's own reader, where it has one (Chrome on Android and macOS); TypeScript does not know it. */
interface BarcodeDetector {
  detect(source: HTMLVideoElement): Promise<readonly { readonly rawValue: string }[]>;
}
interface BarcodeDetectorClass {
  new (options: { readonly formats: readonly string[] }): BarcodeDetector;
  getSupportedFormats(): Promise<readonly string[]>;
}
declare global {
  interface Window {
    readonly BarcodeDetector?: BarcodeDetectorClass;
  }
}

const builtIn = async (): Promise<CodeReader | undefined> => {
  const { BarcodeDetector } = window;
  const formats = (await BarcodeDetector?.getSupportedFormats().catch(() => undefined)) ?? [];
  if (!BarcodeDetector || !formats.includes('qr_code')) return undefined;
  const detector = new BarcodeDetector({ formats: ['qr_code'] });
  return { read: async (video) => (await detector.detect(video)).map(({ rawValue }) => rawValue), close: () => undefined };
};

/** Enough for a code on a phone at arm's length, and quick on a slow device. */
const WIDTH = 800;

const isTexts = (value: unknown): value is string[] => Array.isArray(value);

const inWorker = (): CodeReader => {
  const worker = new Worker(new URL('./read-codes.worker.ts', import.meta.url));
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d', { willReadFrequently: true });
  return {
    read: (video) =>
      new Promise((resolve, reject) => {
        const failed = () => reject(new Error('no reader of codes'));
        if (!context) return failed();
        if (video.videoWidth === 0) return resolve([]);
        canvas.width = Math.min(WIDTH, video.videoWidth);
        canvas.height = Math.round((canvas.width * video.videoHeight) / video.videoWidth);
        context.drawImage(video, 0, 0, canvas.width, canvas.height);
        const picture = context.getImageData(0, 0, canvas.width, canvas.height);
        worker.onmessage = ({ data }: MessageEvent<unknown>) => (isTexts(data) ? resolve(data) : failed());
        worker.onerror = failed;
        worker.postMessage(picture, [picture.data.buffer]);
      }),
    close: () => worker.terminate(),
  };
};

/** The browser's own reader, or ours. */
export const openCodeReader = async (): Promise<CodeReader> => (await builtIn()) ?? inWorker();
