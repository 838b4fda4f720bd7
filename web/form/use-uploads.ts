import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { randomKey } from '../random.ts';
import type { Failure } from '../use-query.ts';

/** Sends one file and answers its upload id; tells how far it is, from 0 to 1. */
export type Upload = (file: File, progress: (fraction: number) => void, signal: AbortSignal) => Promise<string>;

/** An upload that the service refused or that did not arrive. */
export class UploadFailure extends Error {
  readonly problem: Failure;
  constructor(problem: Failure) {
    super(problem.kind);
    this.problem = problem;
  }
}

export interface UploadItem {
  readonly key: string;
  readonly file: File;
  readonly state: 'waiting' | 'sending' | 'done' | 'failed';
  readonly fraction: number;
  readonly uploadId?: string;
  readonly problem?: Failure;
  /** Address of a small picture. */
  readonly preview?: string;
}

export interface Refused {
  readonly name: string;
  readonly why: 'too-many' | 'too-large' | 'bad-type';
}

interface Limits {
  readonly max: number;
  readonly maximumBytes: number;
  readonly accept: readonly string[];
}

/** Sorts chosen files into those to send and those refused beforehand. Phones give no type for some: the service looks itself. */
export const admit = (files: readonly File[], present: number, { max, maximumBytes, accept }: Limits): { readonly taken: File[]; readonly refused: Refused[] } => {
  const taken: File[] = [];
  const refused: Refused[] = [];
  for (const file of files) {
    if (file.size > maximumBytes) refused.push({ name: file.name, why: 'too-large' });
    else if (file.type !== '' && !accept.includes(file.type)) refused.push({ name: file.name, why: 'bad-type' });
    else if (present + taken.length >= max) refused.push({ name: file.name, why: 'too-many' });
    else taken.push(file);
  }
  return { taken, refused };
};

/** Two at a time: more only share the same thin line. */
const LANES = 2;
const lost: Failure = { kind: 'unavailable', retry: true };

export const useUploads = ({ upload, ...limits }: Limits & { readonly upload: Upload }) => {
  const [items, setItems] = useState<readonly UploadItem[]>([]);
  const [refused, setRefused] = useState<readonly Refused[]>([]);
  const running = useRef(new Map<string, AbortController>()).current;
  const change = useCallback((key: string, part: Partial<UploadItem>) => setItems((before) => before.map((item) => (item.key === key ? { ...item, ...part } : item))), []);

  useEffect(() => {
    for (const item of items.filter(({ state, key }) => state === 'waiting' && !running.has(key)).slice(0, Math.max(LANES - running.size, 0))) {
      const controller = new AbortController();
      running.set(item.key, controller);
      change(item.key, { state: 'sending', fraction: 0, problem: undefined });
      upload(item.file, (fraction) => change(item.key, { fraction }), controller.signal)
        .then((uploadId) => change(item.key, { state: 'done', fraction: 1, uploadId }))
        .catch((error: unknown) => change(item.key, { state: 'failed', problem: error instanceof UploadFailure ? error.problem : lost }))
        .finally(() => {
          running.delete(item.key);
          // A lane is free: look again for one that waits.
          setItems((before) => [...before]);
        });
    }
  }, [items, upload, change, running]);
  useEffect(() => () => running.forEach((controller) => controller.abort()), [running]);

  const add = (files: readonly File[]): void => {
    const { taken, refused: not } = admit(files, items.length, limits);
    setRefused(not);
    setItems([...items, ...taken.map((file) => ({ key: randomKey(), file, state: 'waiting' as const, fraction: 0, ...(file.type.startsWith('image/') && { preview: URL.createObjectURL(file) }) }))]);
  };
  const retry = (key: string): void => change(key, { state: 'waiting' });
  const remove = (key: string): void => {
    running.get(key)?.abort();
    const gone = items.find((item) => item.key === key);
    if (gone?.preview) URL.revokeObjectURL(gone.preview);
    setItems((before) => before.filter((item) => item.key !== key));
  };
  return { items, refused, add, retry, remove };
};
