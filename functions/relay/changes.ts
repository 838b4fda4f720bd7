import type { AttributeValue, DynamoDBRecord } from 'aws-lambda';
import type { PublicChange } from '../../shared/domain/publishing.ts';

const text = (image: Record<string, AttributeValue> | undefined, name: string): string | undefined => image?.[name]?.S;

/** Which public page a stream record may change; undefined for the many records that change none. */
export const publicChangeOf = ({ dynamodb }: DynamoDBRecord): PublicChange | undefined => {
  const image = dynamodb?.NewImage ?? dynamodb?.OldImage;
  const [type, id, fairId, updatedAt] = ['type', 'id', 'fairId', 'updatedAt'].map((name) => text(image, name));
  const at = updatedAt === undefined ? {} : { at: updatedAt };
  switch (type) {
    case 'fair':
    case 'claim':
      return id ? { type, id, ...at } : undefined;
    case 'booth':
      return fairId ? { type, id: fairId, ...at } : undefined;
    case 'organisation':
      return id && text(image, 'side') === 'agency' ? { type, id, ...at } : undefined;
    default:
      return undefined;
  }
};
