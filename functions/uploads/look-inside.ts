import { crc32, inflateRawSync } from 'node:zlib';
import { MOST_UNPACKED_BYTES, sniff, type Finding } from '../../shared/domain/file-content.ts';
import { packedContent, type ZipEntry } from '../../shared/domain/zip-directory.ts';
import { lookIntoPdf } from './look-into-pdf.ts';

/** EICAR's test signature, the one that every scanner must find; in two parts, so that this very file is not taken for it. */
const EICAR = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}', '$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('');
/** Programs carried behind an image's first bytes: Windows (its DOS stub) and Linux. */
const PROGRAMS = ['This program cannot be run in DOS mode', '\x7fELF\x02\x01\x01\0'];
const textOf = (bytes: Uint8Array): string => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');

const STORED = 0;
const DEFLATED = 8;
/** A part as it was before it was packed; undefined when it is broken, packed in an unusual way, or larger than its directory says. */
const unpacked = (bytes: Uint8Array, entry: ZipEntry): Uint8Array | undefined => {
  const packed = packedContent(bytes, entry);
  if (!packed || entry.bytes > MOST_UNPACKED_BYTES) return undefined;
  if (entry.method === STORED) return packed;
  if (entry.method !== DEFLATED) return undefined;
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(entry.bytes, 1) });
  } catch {
    return undefined;
  }
};

/** The main part's type as ECMA-376 part 1 has it (11.3.10 Word, 12.3.23 Excel); those with macros and templates have others. */
const mainParts: Readonly<Record<string, string>> = {
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
};
const MACROS = /macroEnabled|vbaProject/i;
/** The storage that every project of macros has (MS-OVBA 2.2.1), as a compound file's directory writes names; also of documents within the document. */
const PROJECT = [...'_VBA_PROJECT'].join('\0');
const TYPES = '[content_types].xml';

/** Unpacks every part within what its directory promises, checks its sum, and reads in the list of types what the document really is. */
const lookIntoOffice = (bytes: Uint8Array, mediaType: string, entries: readonly ZipEntry[]): Finding | undefined => {
  if (entries.filter(({ name }) => name.toLowerCase() === TYPES).length > 1) return 'broken';
  let types = '';
  for (const entry of entries) {
    const content = unpacked(bytes, entry);
    if (content?.length !== entry.bytes || crc32(content) !== entry.crc32) return 'broken';
    const text = textOf(content);
    if (text.includes(EICAR)) return 'suspicious';
    if (text.includes(PROJECT) || (entry.name.toLowerCase().endsWith('.rels') && MACROS.test(text))) return 'macros';
    if (entry.name.toLowerCase() === TYPES) types = text;
  }
  if (MACROS.test(types)) return 'macros';
  return ['"', "'"].some((quote) => types.includes(`${quote}${mainParts[mediaType]}${quote}`)) ? undefined : 'unknown-type';
};

/**
 * What our own look finds, before any antivirus: the standard test signature, programs carried in pictures, programs in PDFs, and
 * documents whose parts are not what they say. It is no antivirus.
 */
export const lookInside = (bytes: Uint8Array, mediaType: string): Finding | undefined => {
  const text = textOf(bytes);
  if (text.includes(EICAR)) return 'suspicious';
  if (mediaType.startsWith('image/')) return PROGRAMS.some((mark) => text.includes(mark)) ? 'suspicious' : undefined;
  if (mediaType === 'application/pdf') return lookIntoPdf(bytes, text);
  const sniffed = sniff(bytes);
  return 'entries' in sniffed && sniffed.entries ? lookIntoOffice(bytes, mediaType, sniffed.entries) : undefined;
};
