import type { text as zh } from '../zh/app.ts';

export const text: typeof zh = {
  title: 'My tasks',
  none: 'Nothing waits for you',
  noneHelp: 'What you have to do will be listed here, the nearest deadline first.',
  more: 'There are more tasks than shown; the nearest deadlines come first.',
  tasksCaption: 'Tasks, the nearest deadline first',
  organisations: 'My organisations',
  noOrganisation: 'You belong to no organisation yet',
  noOrganisationHelp: 'Register yours first. If it is registered already, entering the same credit code asks to join it.',
  registerEnterprise: 'Register an enterprise',
  registerAgency: 'Register an agency',
  unverifiedHelp: 'You can sign up for fairs; signing, confirming and rating come after verification. Show the business licence at the bureau or at a fair.',
  bureau: 'Desk',
  forOrganisation: (name) => name,
  forDuty: (duty, district) => `${district} · ${duty}`,
  forMe: 'You',
  fairsLink: 'See the fairs',
  taskKinds: {
    'publish-fair': 'Publish the fair', 'place-booth': 'Place a booth', 'answer-choice': 'Answer a choice', 'seat-promoted': 'A place at a fair came free', 'seat-rescheduled': 'A fair was moved: please confirm', 'seat-fair-cancelled': 'A fair is cancelled', 'verify-membership': 'Verify a member', 'review-qualification': 'Review a qualification', 'correct-qualification': 'Correct the qualification file',
    'complete-agreement': 'Complete the terms', 'sign-agreement': 'Sign the agreement', 'file-agreement': 'File the agreement', 'correct-filing': 'Correct the filing', 'handle-filing': 'Handle a filing',
    'confirm-record': 'Confirm a service record', 'rate-year': 'Rate the year', 'enter-cases': 'Enter case counts', 'finalise-evaluation': 'Finalise the evaluation',
    'submit-claim': 'Submit the claim', 'correct-claim': 'Correct the claim', 'accept-claim': 'Accept a claim', 'first-review-claim': 'First review', 'second-review-claim': 'Second review', 'pay-claim': 'Pay the subsidy',
  },
};
