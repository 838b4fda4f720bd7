import * as z from 'zod/mini';
import { localDate } from '../../domain/entity.ts';
import { Booth, Fair, mapLink, SelectionForm } from '../../domain/fair.ts';
import { CITY_OFFICE, districts } from '../../domain/who.ts';
import { clockTime, id, phone, text } from '../wire.ts';

/** What an officer enters for a fair. */
export const FairForm = z.object({
  title: text(60),
  district: z.enum([CITY_OFFICE, ...districts]),
  venue: text(60),
  address: text(120),
  date: localDate,
  startTime: clockTime,
  endTime: clockTime,
  signUpOpensOn: localDate,
  signUpClosesOn: localDate,
  seats: z.int().check(z.gte(1), z.lte(5000)),
  booths: z.int().check(z.gte(1), z.lte(500)),
  agenda: text(2000),
  mapLink: z.optional(mapLink),
  /** Without them the usual rules hold. */
  selection: z.optional(SelectionForm),
  contactPhone: phone,
});
export type FairForm = z.infer<typeof FairForm>;

export const FairView = z.omit(Fair, { sealed: true });
/** The fair as those who take part see it: which officers prepared it is not theirs to know. */
export const VisitedFair = z.omit(FairView, { createdAt: true, drafted: true, published: true, ended: true });
export const BoothView = z.omit(Booth, { sealed: true });
/** A booth as the other side sees it: who of the agency applied, and how that went, is not theirs to know. */
export const ListedBooth = z.omit(BoothView, { createdAt: true, updatedAt: true, applied: true, decided: true, reason: true, dueOn: true });
export const fairId = { fairId: id('fair') };
