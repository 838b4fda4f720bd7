import type { Organisation } from '../../shared/domain/party.ts';
import { industrySectionOf } from '../../shared/rules/size/industry-code.ts';

/** All that an agency may see of an enterprise before it is chosen: district, trade and size, as far as they are given. */
export const traitsOf = ({ district, size }: Organisation) => {
  const section = industrySectionOf(size?.figures.industryCode ?? '');
  return { district, ...(section && { section }), ...(size && { grade: size.result.grade }) };
};
