export { agreementSystemTasks } from './end-agreement.ts';
