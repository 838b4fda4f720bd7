import * as z from 'zod/mini';
import { districts } from '../domain/who.ts';
import { checkCreditCode } from '../rules/identifiers/credit-code.ts';
import { phone, text } from './wire.ts';

/** 统一社会信用代码 with its check character (GB 32100-2015); typed in any case, with or without blanks. */
export const creditCode = z.string().check(
  z.minLength(1),
  z.maxLength(40),
  z.refine((value) => value.trim() === '' || checkCreditCode(value).valid, { params: { kind: 'credit-code-check' } }),
);

/** What every organisation tells of itself. */
export const particulars = { name: text(80, 2), district: z.enum(districts), address: text(120, 4), contactName: text(30), contactPhone: phone };
