import type { UploadForm } from '../../shared/contract/uploads.ts';
import type { Failure } from '../use-query.ts';

/** A file that was chosen on this device, until it has arrived and an item refers to it. */
export interface KeptFile {
  /** The upload's id, made here: a record can name the file before it has arrived. */
  readonly id: string;
  /** Who chose it: nobody else sees or sends it. */
  readonly person: string;
  /** For whom it is sent; an officer's without it. */
  readonly organisationId?: string;
  /** The form that it belongs to, by the name of its draft, and after a slash the field, where a form has several; unnamed ones are gone with their page. */
  readonly box?: string;
  /** What is promised of it. */
  readonly promise: UploadForm & { readonly id: string };
  /** Milliseconds since 1970, by the device's clock. */
  readonly storedAt: number;
  /** When the service had it whole and checked; it can still expire there while nothing refers to it. */
  readonly arrivedAt?: number;
  /** Why the service refused it. */
  readonly problem?: Failure;
}

/** Its bytes, and a small picture of it where the browser could make one. */
export interface Content {
  readonly whole: Blob;
  readonly preview?: Blob;
}

/** A file on this device that holds personal data is not kept for longer than the outbox keeps a record of a visit. */
export const FILE_LIFETIME_MS = 7 * 24 * 3_600_000;
/** Together they may take this much of the device: a few visits with thirty photos each. */
export const MOST_KEPT_BYTES = 400 * 1024 * 1024;
/** After this long the service is asked again whether it still has what arrived: an upload lives for a day. */
export const FRESH_MS = 12 * 3_600_000;
