import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { randomKey } from '../random.ts';
import { afterwards, arrive, contentOf, filesIn, keepFile, onFiles, openBox, removeFile } from './files.ts';
import type { Content, KeptFile } from './kept-file.ts';
import type { Flaw } from './prepare.ts';

/** A chosen file that was not added, and why. */
export interface Refused {
  readonly key: string;
  readonly name: string;
  readonly why: Flaw | 'too-many' | 'same';
  /** The name of the one that was chosen before. */
  readonly other?: string;
}

interface Options {
  readonly box?: string;
  readonly organisationId?: string;
  readonly max: number;
}

/** What is not there yet and may be had by trying again. */
const isOpen = ({ arrivedAt, problem }: KeptFile): boolean => arrivedAt === undefined && (problem === undefined || problem.retry || problem.kind === 'unauthenticated');
/** What stopped is tried again after this, and when the network or the person comes back. */
const AGAIN_MS = 30_000;

/** A form's files: those of its box that were chosen before, and what is chosen now; each is sent by itself. */
export const useFiles = ({ box, organisationId, max }: Options) => {
  const [files, setFiles] = useState<readonly KeptFile[]>([]);
  const [refused, setRefused] = useState<readonly Refused[]>([]);
  const [reading, setReading] = useState(0);
  const [, show] = useState(0);
  const pictures = useRef(new Map<string, string>()).current;
  const latest = useRef(files);
  latest.current = files;
  const reads = useRef<Promise<unknown>>(Promise.resolve());

  const bring = useCallback((id: string): void => {
    void arrive(id).then((arrival) => setFiles((before) => before.map((file) => (file.id === id ? afterwards(file, arrival) : file))));
  }, []);
  const picture = (id: string, { preview }: Content): void => {
    if (preview) pictures.set(id, URL.createObjectURL(preview));
  };
  const add = useCallback((file: KeptFile, content: Content | undefined): void => {
    if (content) picture(file.id, content);
    latest.current = [...latest.current, file];
    setFiles(latest.current);
    if (isOpen(file)) bring(file.id);
  }, [bring]);

  useEffect(() => {
    let frame = 0;
    // Many pieces arrive within a moment: drawn once.
    const stop = onFiles(() => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => show((turn) => turn + 1));
    });
    const close = box === undefined ? undefined : openBox(box);
    if (box !== undefined) reads.current = filesIn(box, organisationId).then(async (found) => { for (const file of found) add(file, await contentOf(file.id)); }).catch(() => undefined);
    return () => {
      cancelAnimationFrame(frame);
      stop();
      close?.();
      pictures.forEach((address) => URL.revokeObjectURL(address));
      if (box === undefined) for (const { id } of latest.current) void removeFile(id);
    };
  }, [box, organisationId]);

  useEffect(() => {
    const again = (): void => latest.current.filter((file) => file.problem && isOpen(file)).forEach(({ id }) => bring(id));
    const timer = setInterval(again, AGAIN_MS);
    addEventListener('online', again);
    document.addEventListener('visibilitychange', again);
    return () => {
      clearInterval(timer);
      removeEventListener('online', again);
      document.removeEventListener('visibilitychange', again);
    };
  }, [bring]);

  const take = async (file: File): Promise<void> => {
    const refuse = (why: Refused['why'], other?: string): void => setRefused((before) => [...before, { key: randomKey(), name: file.name, why, ...(other !== undefined && { other }) }]);
    if (latest.current.length >= max) return refuse('too-many');
    const result = await keepFile(file, { box, organisationId, beside: latest.current });
    if ('kept' in result) add(result.kept, result.content);
    else if ('same' in result) refuse('same', result.same);
    else refuse(result.flaw);
  };
  /** One after the other: each is read whole, and a phone has room for one. */
  const choose = (chosen: readonly File[]): void => {
    setRefused([]);
    setReading((before) => before + chosen.length);
    for (const file of chosen) reads.current = reads.current.then(() => take(file)).catch(() => undefined).then(() => setReading((before) => before - 1));
  };
  const remove = (id: string): void => {
    latest.current = latest.current.filter((file) => file.id !== id);
    setFiles(latest.current);
    void removeFile(id);
  };
  const retry = (id: string): void => bring(id);
  const dismiss = (key: string): void => setRefused((before) => before.filter((one) => one.key !== key));
  const clear = (): void => {
    latest.current.forEach(({ id }) => void removeFile(id));
    latest.current = [];
    setFiles([]);
    setRefused([]);
  };
  return { files, refused, reading, choose, remove, retry, dismiss, clear, pictureOf: (id: string): string | undefined => pictures.get(id) };
};
