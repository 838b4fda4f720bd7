import type { text as zh } from '../zh/fair-visit.ts';

export const text: typeof zh = {
  fact: {
    time: 'When', venue: 'Where', map: 'See it on the map (new tab)', district: 'District', signUpDays: 'Sign-up', range: (from, to) => `${from} to ${to}`,
    seats: 'Places for enterprises', seatsOf: (count) => `${count}`, booths: 'Booths', boothsOf: (count) => `${count}`, contact: 'Questions', agenda: 'Agenda', lastReason: 'Reason of the last change',
  },
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
    needs: 'Services needed', needsHint: 'Choose all that apply. An agency sees your name once you choose it or accept its invitation.',
    contactName: 'Contact person', contactPhone: 'Mobile number', contactHint: 'For changes of this fair. Only agencies that you choose, or whose invitation you accept, may see the name and number; each time is recorded, and it ends when you take the choice back. Other agencies do not see them.',
    attendees: 'Attendees', attendeesHint: '1 to 5.', people: 'people', peopleOf: (count) => `${count}`,
    note: 'More about your needs', noteHint: 'For example: 25 employees, contracts and attendance should be put in order.',
    submit: 'Sign up',
    cancelled: 'The sign-up is cancelled.',
  },
};
