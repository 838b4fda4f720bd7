/** What is known of each kind of file taken in: the ending of its name, how it is named to people, and how large it may be in bytes. */
interface FileKind {
  readonly endings: readonly [string, ...string[]];
  readonly label: string;
  readonly maximumBytes: number;
}

const MEBIBYTE = 1024 * 1024;
/** What a phone's photo needs. */
const PICTURE_BYTES = 10 * MEBIBYTE;
/** A scanned agreement of many pages; what one function can check in memory. */
const DOCUMENT_BYTES = 20 * MEBIBYTE;

export const mediaTypes = ['image/jpeg', 'image/png', 'image/webp', 'image/heic', 'application/pdf', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'] as const;
export type MediaType = (typeof mediaTypes)[number];

const picture = (label: string, ...endings: FileKind['endings']): FileKind => ({ endings, label, maximumBytes: PICTURE_BYTES });
const paper = (label: string, ...endings: FileKind['endings']): FileKind => ({ endings, label, maximumBytes: DOCUMENT_BYTES });

export const fileKinds: Readonly<Record<MediaType, FileKind>> = {
  'image/jpeg': picture('JPG', 'jpg', 'jpeg', 'jfif'),
  'image/png': picture('PNG', 'png'),
  'image/webp': picture('WEBP', 'webp'),
  'image/heic': picture('HEIC', 'heic', 'heif'),
  'application/pdf': paper('PDF', 'pdf'),
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': paper('DOCX', 'docx'),
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': paper('XLSX', 'xlsx'),
};

export const MAXIMUM_UPLOAD_BYTES = DOCUMENT_BYTES;
export const isMediaType = (text: string): text is MediaType => text in fileKinds;
export const maximumBytesOf = (mediaType: MediaType): number => fileKinds[mediaType].maximumBytes;
export const isPicture = (mediaType: string): boolean => mediaType.startsWith('image/');

/** The ending of a name in lower case, without the dot; empty without one. */
export const endingOf = (name: string): string => /\.([^.\s]{1,8})$/.exec(name)?.[1]?.toLowerCase() ?? '';

const typeOfEnding = (ending: string): MediaType | undefined => mediaTypes.find((type) => fileKinds[type].endings.includes(ending));

/** Whether the name says another kind of thing than the content is; one picture for another is common (photos saved from chats) and does no harm. */
export const isMislabelled = (name: string, mediaType: MediaType): boolean => {
  const said = typeOfEnding(endingOf(name));
  return said !== undefined && said !== mediaType && !(isPicture(said) && isPicture(mediaType));
};

/** Characters: thirty files' names stand in one record, which has its own length. */
const LONGEST_NAME = 56;

/** The name under which a file is kept: its ending says what it is, so that it opens by a double click and never as something else. */
export const fittingName = (name: string, mediaType: MediaType): string => {
  const { endings } = fileKinds[mediaType];
  const ending = endingOf(name);
  const fits = endings.includes(ending);
  const stem = fits || (typeOfEnding(ending) && isPicture(mediaType)) ? name.slice(0, -ending.length - 1) : name;
  const kept = fits ? ending : endings[0];
  return `${stem.slice(0, LONGEST_NAME - kept.length - 1)}.${kept}`;
};
