import type { FileRefusal } from '../../shared/domain/upload-rules.ts';

/** Looks into a file for what must not come in. A virus scanner of the deployment's choice can take this place. */
export interface Scanner {
  scan(bytes: Uint8Array, mediaType: string): Promise<FileRefusal | undefined>;
}

/** EICAR's test signature, the one that every scanner must find; in two parts, so that this very file is not taken for it. */
const EICAR = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}', '$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('');
/** Programs carried behind an image's first bytes: Windows (its DOS stub) and Linux. */
const PROGRAMS = ['This program cannot be run in DOS mode', '\x7fELF\x02\x01\x01\0'];
/** The entry that an encrypted PDF has in its trailer or cross-reference stream (ISO 32000-1, 7.6.1); both stand in the clear. */
const ENCRYPTED_PDF = /\/Encrypt\s*(\d+\s+\d+\s+R|<<)/;

/**
 * A scanner of signatures, not an antivirus: it finds the standard test signature, programs carried in images, and
 * PDFs that nobody could open to check.
 */
export const signatureScanner: Scanner = {
  async scan(bytes, mediaType) {
    const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
    if (text.includes(EICAR)) return { kind: 'file-type-refused', finding: 'suspicious' };
    if (mediaType !== 'application/pdf') return PROGRAMS.some((mark) => text.includes(mark)) ? { kind: 'file-type-refused', finding: 'suspicious' } : undefined;
    return ENCRYPTED_PDF.test(text) ? { kind: 'file-type-refused', finding: 'encrypted' } : undefined;
  },
};
