/** The steps of the size self-check, apart from its other texts: registration needs those only. */
export { steps as text } from '../steps/size.ts';
