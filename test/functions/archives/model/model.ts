export type Side = 'agency' | 'enterprise';

/** One file, in however many entries it stands. */
interface FileState {
  erased: boolean;
}
interface EntryState {
  readonly kind: 'agreement-signed' | 'supporting-material' | 'service-record' | 'record-corrected' | 'content-erased';
  readonly part: Side;
  readonly corrects: number | undefined;
  content: boolean;
  readonly files: readonly FileState[];
}
interface ErasureState {
  status: 'proposed' | 'erasing' | 'done' | 'declined';
  readonly n: number;
  readonly content: boolean;
  readonly files: readonly number[];
  readonly by: 0 | 1;
}
interface ExportState {
  readonly side: Side;
  status: 'queued' | 'ready' | 'failed';
  /** Something in the archive was erased since it was asked for. */
  outdated: boolean;
  readonly holds: { readonly entries: number; readonly files: number; readonly erased: number };
}

const filesOf = (count: number): FileState[] => Array.from({ length: count }, () => ({ erased: false }));

/** One archive as plain arrays: what its rules promise, without a chain, an index, guards, numbering, parts of a ZIP and buckets. */
export class Model {
  entries: EntryState[] = [{ kind: 'agreement-signed', part: 'agency', corrects: undefined, content: true, files: [] }];
  /** The record that stands, of those that put each other right. */
  record: EntryState | undefined;
  erasures: ErasureState[] = [];
  exports: ExportState[] = [];

  seen = (side: Side): EntryState[] => this.entries.filter(({ part }) => side === 'enterprise' || part === 'agency');

  add(part: Side, files: number, corrects?: number): string {
    this.entries.push({ kind: 'supporting-material', part, corrects, content: true, files: filesOf(files) });
    return 'ok';
  }
  log(files: number): string {
    this.record = { kind: 'service-record', part: 'agency', corrects: undefined, content: true, files: filesOf(files) };
    this.entries.push(this.record);
    return 'ok';
  }
  /** Puts the record right and takes on the files that are left of it. */
  putRight(): string {
    if (!this.record) return 'none';
    this.record = { ...this.record, kind: 'record-corrected', files: this.record.files.filter(({ erased }) => !erased) };
    this.entries.push(this.record);
    return 'ok';
  }
  /** `place` is the number under which this side sees the entry; a correction stands in the part of what it corrects. */
  correct(side: Side, place: number): string {
    const old = this.seen(side)[place - 1];
    if (old?.kind !== 'supporting-material') return 'invalid-request';
    return this.add(old.part, 0, this.entries.indexOf(old) + 1);
  }

  left = (n: number): number[] => (this.entries[n - 1]?.files ?? []).flatMap(({ erased }, index) => (erased ? [] : [index]));
  propose(n: number, content: boolean, files: readonly number[], expired: boolean, by: 0 | 1): string {
    const entry = this.entries[n - 1];
    const erasable = entry?.kind === 'supporting-material' && entry.content;
    // All of it is younger than the shortest time for which anything is kept.
    if (!entry || (content && !erasable) || (!content && files.length === 0) || expired) return 'invalid-request';
    if (this.erasures.some((one) => one.n === n && (one.status === 'proposed' || one.status === 'erasing'))) return 'already-exists';
    this.erasures.push({ status: 'proposed', n, content, files, by });
    return 'ok';
  }
  decide(index: number, action: 'approve' | 'decline', by: 0 | 1): string {
    const erasure = this.erasures[index];
    if (!erasure) return 'not-found';
    if (erasure.status !== 'proposed') return 'status-conflict';
    if (erasure.by === by) return 'same-person';
    erasure.status = action === 'approve' ? 'erasing' : 'declined';
    const entry = this.entries[erasure.n - 1];
    if (action === 'decline' || !entry) return 'ok';
    // All of it may have gone with another entry meanwhile: then there is nothing to tell.
    const files = entry.files.filter((file, at) => erasure.files.includes(at) && !file.erased);
    if (files.length === 0 && !erasure.content) return 'ok';
    entry.content &&= !erasure.content;
    for (const file of files) file.erased = true;
    this.entries.push({ kind: 'content-erased', part: entry.part, corrects: undefined, content: true, files: [] });
    for (const one of this.exports) one.outdated = true;
    return 'ok';
  }
  tick(): string {
    for (const erasure of this.erasures) if (erasure.status === 'erasing') erasure.status = 'done';
    return 'ok';
  }

  private waiting = (side: Side): ExportState | undefined => this.exports.find((one) => one.side === side && one.status === 'queued' && !one.outdated && one.holds.entries === this.seen(side).length);
  /** Whether another is begun: one that is on its way is as good as another, unless something was erased since. */
  ask(side: Side): string {
    if (this.waiting(side)) return 'the same';
    const files = this.seen(side).flatMap((entry) => entry.files);
    const erased = files.filter((file) => file.erased).length;
    this.exports.push({ side, status: 'queued', outdated: false, holds: { entries: this.seen(side).length, files: files.length - erased, erased } });
    return 'another';
  }
  /** Makes all that wait: what a made one holds, by its own check. */
  make(): string {
    const made: string[] = [];
    for (const one of this.exports) {
      if (one.status !== 'queued') continue;
      one.status = one.outdated ? 'failed' : 'ready';
      made.push(one.outdated ? 'failed' : `whole ${one.holds.entries} ${one.holds.files} ${one.holds.erased}`);
    }
    return made.join('; ');
  }

  private shown(side: Side) {
    const seen = this.seen(side);
    const numberOf = (n: number | undefined): number | undefined => (n === undefined ? undefined : seen.findIndex((entry) => entry === this.entries[n - 1]) + 1);
    return {
      entries: seen.map(({ kind, content, files, corrects }) => ({ kind, content, files: files.map(({ erased }) => erased), corrects: content ? numberOf(corrects) : undefined })),
      checked: seen.length,
      exports: this.exports.filter((one) => one.side === side && (!one.outdated || one.status === 'failed')).map(({ status }) => status),
    };
  }
  state() {
    return { enterprise: this.shown('enterprise'), agency: this.shown('agency'), erasures: this.erasures.map(({ status }) => status) };
  }
}
