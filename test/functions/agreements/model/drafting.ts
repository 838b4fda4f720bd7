import type { Side } from '../../../../shared/domain/who.ts';

export type Status = 'none' | 'proposed' | 'draft' | 'offered' | 'in-force' | 'abandoned';
export type FilingStatus = 'none' | 'due' | 'filed' | 'returned' | 'accepted';

/**
 * An agreement until it is filed, as plain values: what its rules promise, without revisions, guards and hashes. Each side
 * acts on what it has last looked at, as people do whose pages stand open while the other acts.
 */
export class Model {
  status: Status = 'none';
  filing: FilingStatus = 'none';
  begunBy: Side = 'agency';
  text = 1;
  /** What both have agreed so far, field by field. */
  manner = '';
  complete = false;
  signed = new Set<Side>();
  /** Whose question was declined last: it does not ask again on these days. */
  declined: Side | undefined;
  voided = 0;
  submissions = 0;
  changes = 0;
  /** The count of changes, and the text, that each side has seen. */
  seen: Record<Side, { readonly changes: number; readonly text: number; readonly offered: boolean }> = { enterprise: { changes: 0, text: 0, offered: false }, agency: { changes: 0, text: 0, offered: false } };

  look(side: Side): void {
    this.seen[side] = { changes: this.changes, text: this.text, offered: this.status === 'offered' };
  }
  private stale = (side: Side): boolean => this.seen[side].changes !== this.changes;
  private done(): string {
    this.changes += 1;
    return 'ok';
  }
  private get open(): boolean {
    return ['proposed', 'draft', 'offered'].includes(this.status);
  }

  start(by: Side): string {
    if (!['none', 'abandoned', 'proposed'].includes(this.status)) return 'elsewhere';
    if (this.declined === by) return 'talk-declined';
    if (this.status === 'proposed') return 'already-exists';
    Object.assign(this, { status: 'proposed', filing: 'none', begunBy: by, text: 1, manner: '', complete: false, voided: 0, submissions: 0 });
    this.signed.clear();
    return this.done();
  }

  acceptTalk(by: Side): string {
    if (this.status === 'none') return 'not-found';
    if (this.status !== 'proposed' || this.begunBy === by) return 'status-conflict';
    if (this.stale(by)) return 'edited-elsewhere';
    this.status = 'draft';
    return this.done();
  }

  edit(by: Side, manner: string): string {
    if (this.status === 'none') return 'not-found';
    if (this.status !== 'draft' && this.status !== 'offered') return 'status-conflict';
    if (this.stale(by)) return 'edited-elsewhere';
    if (manner === this.manner && this.complete) return 'ok';
    if (this.status === 'offered' && this.signed.size > 0) this.voided += 1;
    this.signed.clear();
    Object.assign(this, { status: 'draft', manner, complete: true, text: this.text + 1 });
    return this.done();
  }

  offer(): string {
    if (this.status === 'none') return 'not-found';
    if (this.status !== 'draft') return 'status-conflict';
    if (this.stale('agency')) return 'edited-elsewhere';
    if (!this.complete) return 'terms-incomplete';
    this.status = 'offered';
    return this.done();
  }

  sign(by: Side): string {
    if (this.status === 'none') return 'not-found';
    if (this.status !== 'offered') return 'status-conflict';
    if (!this.seen[by].offered || this.seen[by].text !== this.text) return 'text-changed';
    if (this.signed.has(by)) return 'already-signed';
    this.signed.add(by);
    if (this.signed.size === 2) Object.assign(this, { status: 'in-force', filing: 'due' });
    return this.done();
  }

  abandon(by: Side): string {
    if (this.status === 'none') return 'not-found';
    if (!this.open) return 'status-conflict';
    if (this.stale(by)) return 'edited-elsewhere';
    if (this.status === 'offered' && this.signed.size > 0) this.voided += 1;
    if (this.status === 'proposed' && by !== this.begunBy) this.declined = this.begunBy;
    this.signed.clear();
    this.status = 'abandoned';
    return this.done();
  }

  file(): string {
    if (this.filing === 'none') return 'not-found';
    if (this.filing !== 'due' && this.filing !== 'returned') return 'status-conflict';
    this.filing = 'filed';
    this.submissions += 1;
    return 'ok';
  }

  decide(action: 'accept' | 'return'): string {
    if (this.filing === 'none') return 'not-found';
    if (this.filing !== 'filed') return 'status-conflict';
    this.filing = action === 'accept' ? 'accepted' : 'returned';
    return 'ok';
  }
}
