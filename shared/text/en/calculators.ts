import type { text as zh } from '../zh/calculators.ts';
import type { LabourWords } from '../step-words.ts';
import { steps as contract } from './steps/contract.ts';
import { steps as contribution } from './steps/contribution.ts';
import { steps as deadline } from './steps/deadline.ts';
import { steps as draw } from './steps/draw.ts';
import { steps as identifier } from './steps/identifier.ts';
import { steps as leave } from './steps/leave.ts';
import { steps as otherLabour } from './steps/other-labour.ts';
import { steps as overtime } from './steps/overtime.ts';
import { steps as severance } from './steps/severance.ts';
import { steps as size } from './steps/size.ts';
import { steps as subsidy } from './steps/subsidy.ts';

const labour: LabourWords = { ...contract, ...contribution, ...leave, ...otherLabour, ...overtime, ...severance };

export const text: typeof zh = { size, identifier, deadline, subsidy, draw, labour };
