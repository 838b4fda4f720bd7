import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import wasm from 'zxing-wasm/reader/zxing_reader.wasm?url';

// Its own file from this site: the package would fetch it from elsewhere. Fetched at once, before the first picture comes.
prepareZXingModule({ overrides: { locateFile: () => wasm }, fireImmediately: true }).catch(() => undefined);

/** A picture in, the texts of the QR codes in it out; null when the reader cannot be had. */
addEventListener('message', ({ data }: MessageEvent<ImageData>) => {
  readBarcodes(data, { formats: ['QRCode'], maxNumberOfSymbols: 4 }).then(
    (found) => postMessage(found.flatMap(({ text }) => (text ? [text] : []))),
    () => postMessage(null),
  );
});
