import { definitionOf } from '../entities.ts';
import type { Item } from '../items.ts';
import { agreementBreaches } from './agreements.ts';
import { anchorBreaches, archiveBreaches, archiveIndexBreaches } from './archives.ts';
import { choiceBreaches } from './choices.ts';
import { factsOf, guardName, type AnchoredHead, type Breach } from './facts.ts';
import { finderBreaches } from './finders.ts';
import { fundBreaches } from './funds.ts';
import { guardBreaches } from './guards.ts';
import { managerBreaches } from './managers.ts';
import { planBreaches } from './plans.ts';
import { qualificationBreaches } from './qualifications.ts';
import { seatBreaches } from './seats.ts';
import { serviceBreaches } from './services.ts';
import { taskBreaches } from './tasks.ts';
import { trackRecordBreaches } from './track-records.ts';
import { textBreaches } from './texts.ts';
import { uploadBreaches } from './uploads.ts';

/** Everything that does not hold over a whole table, and between it and the anchors, which must have been read before it. */
export const allBreaches = (items: readonly Item[], anchored: readonly AnchoredHead[] = []): Breach[] => {
  const facts = factsOf(items);
  return [
    ...facts.unreadable.map((where) => ({ invariant: 'schema', where, what: 'cannot be read' })),
    ...facts.misfiled.map((entity) => ({ invariant: 'indexes', where: guardName(definitionOf(entity.type).key(entity)), what: 'is found otherwise than as it is' })),
    ...[taskBreaches, seatBreaches, choiceBreaches, guardBreaches, managerBreaches, planBreaches, qualificationBreaches, fundBreaches, archiveBreaches, archiveIndexBreaches, uploadBreaches, trackRecordBreaches, agreementBreaches, finderBreaches, textBreaches, serviceBreaches].flatMap((breachesOf) => breachesOf(facts)),
    ...anchorBreaches(facts, anchored),
  ];
};
