export { steps as text } from '../steps/size.ts';
