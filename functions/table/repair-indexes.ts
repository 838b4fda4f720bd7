import { replace, type Write } from './change.ts';
import type { Entity } from './entities.ts';
import type { Facts } from './invariants/facts.ts';

type Revised = Extract<Entity, { rev: number }>;
const isRevised = (entity: Entity): entity is Revised => 'rev' in entity;

/** The writes that let the indexes find items as they are, one transaction each: for data from before they could be found so. */
export const indexRepairs = ({ misfiled }: Pick<Facts, 'misfiled'>, now: string): Write[][] =>
  misfiled.filter(isRevised).map((before) => [replace<Revised>(before, { ...before, rev: before.rev + 1, ...('updatedAt' in before && { updatedAt: now }) })]);
