import type { AttributeValue, DynamoDBRecord } from 'aws-lambda';
import type { ExportWork } from '../../shared/domain/archive-exports.ts';
import type { HallChange } from '../../shared/domain/board.ts';
import type { PublicChange } from '../../shared/domain/publishing.ts';
import type { SeatChange } from '../../shared/domain/sign-up.ts';

const text = (image: Record<string, AttributeValue> | undefined, name: string): string | undefined => image?.[name]?.S;

/**
 * Whose seats a stream record concerns: a seat came free, somebody waits (for one that may have come free meanwhile), an
 * agency lost its booth, or a fair was moved or called off; undefined for all others.
 */
export const seatChangeOf = ({ dynamodb }: DynamoDBRecord): SeatChange | undefined => {
  const image = dynamodb?.NewImage;
  const [type, id, fairId, status, at] = ['type', 'id', 'fairId', 'status', 'updatedAt'].map((name) => text(image, name));
  if (at === undefined) return undefined;
  if (type === 'sign-up' && fairId) return status === 'waiting' || (image?.holdsSeat?.BOOL === true && (status === 'cancelled' || status === 'void')) ? { fairId, at } : undefined;
  if (type === 'booth' && fairId) return status === 'withdrawn' || status === 'refused' ? { fairId, at } : undefined;
  return type === 'fair' && id && (status === 'cancelled' || image?.moves !== undefined) ? { fairId: id, at } : undefined;
};

/** Which public page a stream record may change; undefined for the many records that change none. */
export const publicChangeOf = ({ dynamodb }: DynamoDBRecord): PublicChange | undefined => {
  const image = dynamodb?.NewImage ?? dynamodb?.OldImage;
  const [type, id, fairId, organisationId, agencyId, updatedAt] = ['type', 'id', 'fairId', 'organisationId', 'agencyId', 'updatedAt'].map((name) => text(image, name));
  const at = updatedAt === undefined ? {} : { at: updatedAt };
  switch (type) {
    case 'fair':
    case 'claim':
      return id ? { type, id, ...at } : undefined;
    case 'booth':
      return fairId ? { type, id: fairId, ...at } : undefined;
    case 'organisation':
      return id && text(image, 'side') === 'agency' ? { type, id, ...at } : undefined;
    case 'qualification':
      // An agency's page shows until when it is verified, and what its file says.
      return organisationId ? { type: 'organisation', id: organisationId, ...at } : undefined;
    case 'track-record':
      return agencyId ? { type: 'organisation', id: agencyId, ...at } : undefined;
    default:
      return undefined;
  }
};

/** Which export of an archive is to be made: one that was asked for, or whose maker ran out of time and put it back. */
export const exportWorkOf = ({ dynamodb }: DynamoDBRecord): ExportWork | undefined => {
  const image = dynamodb?.NewImage;
  const [type, exportId, enterpriseId, status, at] = ['type', 'id', 'enterpriseId', 'status', 'updatedAt'].map((name) => text(image, name));
  return type === 'archive-export' && status === 'queued' && exportId && enterpriseId && at ? { enterpriseId, exportId, at } : undefined;
};

/** What a stream record changes on the board of a hall: the fair or a booth, a sign-up that stands otherwise now, a choice that became a match. */
export const hallChangeOf = ({ dynamodb }: DynamoDBRecord): HallChange | undefined => {
  const image = dynamodb?.NewImage ?? dynamodb?.OldImage;
  const [type, id, fairId, status, at] = ['type', 'id', 'fairId', 'status', 'updatedAt'].map((name) => text(image, name));
  const isNews = status !== text(dynamodb?.OldImage, 'status');
  const nothing = { hall: false, tickets: [], choices: [] };
  if (at === undefined) return undefined;
  switch (type) {
    case 'fair':
      return id && status !== 'draft' ? { ...nothing, fairId: id, at, hall: true } : undefined;
    case 'booth':
      return fairId ? { ...nothing, fairId, at, hall: true } : undefined;
    case 'sign-up':
      return fairId && isNews ? { ...nothing, fairId, at, tickets: [Number(image?.ticket?.N)] } : undefined;
    case 'choice':
      return fairId && id && isNews && status === 'matched' ? { ...nothing, fairId, at, choices: [id] } : undefined;
    default:
      return undefined;
  }
};
