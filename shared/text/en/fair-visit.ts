import type { text as zh } from '../zh/fair-visit.ts';

export const text: typeof zh = {
  fact: { time: 'When', venue: 'Where', map: 'See it on the map (new tab)', contact: 'Questions' },
  stage: {
    soon: (date) => `Sign-up opens on ${date}.`,
    ended: 'Sign-up is closed.',
    over: 'This fair is over.',
    cancelled: (reason) => `This fair is cancelled: ${reason}`,
    otherFairs: 'See other fairs',
  },
  which: { enterprise: 'Which enterprise do you act for?', agency: 'Which agency do you act for?' },
  signUp: {
    agenciesFirst: 'See which agencies take part',
    title: 'Sign up',
    free: 'Enterprises attend free of charge. The bureau pays the subsidy to the agency; you apply for nothing and advance nothing.',
    examples: {
      onboarding: 'registering new staff, checking identity and age', contracts: 'signing, renewing, changing contracts', 'social-insurance': 'enrolment, contribution base, joiners and leavers', attendance: 'time records, overtime, leave', payroll: 'pay sheets, payslips, minimum wage',
      exit: 'leaving formalities, certificates, severance', recruitment: 'posting jobs, shortlisting, interviews', rules: 'staff handbook, rewards and discipline', 'legal-advice': 'injuries at work, dismissal, disputes', training: 'labour law basics, induction',
    },
    budget: 'Monthly budget', budgetHint: 'It only orders the agencies for you; it stays on this device, is not sent, and neither agencies nor the bureau see it.',
    needs: 'Services needed', needsHint: 'Choose all that apply. An agency sees your name once you choose it or accept its invitation.',
    contactName: 'Contact person', contactPhone: 'Mobile number', contactHint: 'For changes of this fair. Only agencies that you choose, or whose invitation you accept, may see the name and number; each time is recorded, and it ends when you take the choice back. Other agencies do not see them.',
    attendees: 'Attendees', attendeesHint: '1 to 5.', people: 'people', peopleOf: (count) => `${count}`,
    note: 'More about your needs', noteHint: 'For example: 25 employees, contracts and attendance should be put in order.',
    submit: 'Sign up',
    cancelled: 'The sign-up is cancelled.',
  },
};
