import type { Upload } from '../../../../shared/domain/upload.ts';

/** The files of a history: what each is, and in how many pieces it comes. */
export const files = [
  { what: 'large', pieces: 3, flaw: undefined },
  { what: 'small', pieces: 1, flaw: undefined },
  { what: 'no picture', pieces: 1, flaw: 'unknown-type' },
  { what: 'infected', pieces: 2, flaw: 'suspicious' },
] as const;
const LIFETIME_HOURS = 24;

interface Known {
  status: Upload['status'];
  promisedAt: number;
  scanned: boolean;
}

/** The life of uploads as plain values: what is promised of them, without revisions, signatures and buckets. */
export class Model {
  hours = 0;
  scannerUp = true;
  known = new Map<number, Known>();
  /** Pieces in quarantine, which time alone takes away there. */
  pieces = files.map(() => new Set<number>());
  kept = new Set<number>();

  private live = (file: number): Known | undefined => {
    const known = this.known.get(file);
    return known && (known.status === 'claimed' || this.hours - known.promisedAt < LIFETIME_HOURS) ? known : undefined;
  };
  private missing = (file: number): boolean => this.pieces[file]?.size !== files[file]?.pieces;
  private arrived = (file: number): string => [...(this.pieces[file] ?? [])].sort().join();

  request(file: number): string {
    const live = this.live(file);
    // Of a promise made for the first time nothing can have arrived; one made again is not asked.
    if (!live) this.known.set(file, { status: 'requested', promisedAt: this.hours, scanned: false });
    if (!live) return 'requested ';
    return live.status === 'requested' ? `requested ${this.arrived(file)}` : live.status;
  }

  send(file: number, piece: number): string {
    const live = this.live(file);
    if (!live) return 'not-found';
    if (live.status !== 'requested') return 'status-conflict';
    if (this.pieces[file]?.has(piece)) return 'there';
    this.pieces[file]?.add(piece);
    return 'sent';
  }

  /** Something else under an address of a piece. */
  forge(file: number, piece: number): string {
    const live = this.live(file);
    if (!live) return 'not-found';
    if (live.status !== 'requested') return 'status-conflict';
    return this.pieces[file]?.has(piece) ? 'there' : 'refused';
  }

  complete(file: number): string {
    const live = this.live(file);
    if (!live) return 'not-found';
    const flaw = files[file]?.flaw;
    if (live.status === 'refused') return `refused ${flaw}`;
    if (live.status !== 'requested') return live.status;
    if (this.missing(file)) return 'upload-not-ready';
    if (flaw === 'unknown-type') live.status = 'refused';
    else if (!this.scannerUp) return 'unavailable';
    else live.status = flaw ? 'refused' : 'ready';
    if (live.status === 'refused') return `refused ${flaw}`;
    live.scanned = true;
    this.kept.add(file);
    return 'ready';
  }

  claim(file: number): string {
    const live = this.live(file);
    if (live?.status !== 'ready') return 'upload-not-ready';
    live.status = 'claimed';
    return 'ok';
  }

  /** What another organisation gets. */
  byOther(file: number): string {
    return this.known.has(file) ? 'already-exists not-found not-found' : 'not-found not-found';
  }

  hoursPass(hours: number): void {
    this.hours += hours;
  }

  state() {
    return files.map((_, file) => ({ status: this.known.get(file)?.status, scanned: this.known.get(file)?.scanned ?? false, kept: this.kept.has(file) }));
  }
}
