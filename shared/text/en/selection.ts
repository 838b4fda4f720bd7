import type { text as zh } from '../zh/selection.ts';

export const text: typeof zh = {
  ranking: {
    title: 'Agencies I chose', left: (chosen, left) => `${chosen} chosen; you may choose ${left} more.`, full: (chosen) => `${chosen} chosen, as many as you may. Take one back to choose another.`,
    lead: 'Put those first that you would like best. Agencies know that you chose them, neither the order nor whom else you chose; the order decides nothing.', last: (name, moment) => `Last changed by ${name}, ${moment}.`,
    up: 'Move up', down: 'Move down', place: (place) => `No. ${place}`, now: (name, place, count) => `${name} is now number ${place} of ${count}.`,
    conflict: (name, place) => `A colleague has just changed the list; this is how it stands now. You wanted ${name} at number ${place}.`, again: 'Move it as I wanted', leave: 'Leave it as it stands', saving: 'Saving…',
  },
  fair: {
    chosenByUs: 'Chosen; waiting for their answer.', invitedByUs: 'Invited; waiting for their answer.', chosenByThem: 'They chose you: please answer.', invitedByThem: 'They invite you: please answer.', invite: 'Invite this enterprise', agreement: 'See the draft agreement', closed: 'Choosing is not open now.',
    invitationsLeft: (sent, left) => `${sent} invited; you may invite ${left} more.`, invitationsFull: (sent) => `${sent} invited, as many as you may. Take one invitation back to invite another.`,
  },
  filter: { title: 'Find enterprises', all: 'Any', industry: 'Industry', need: 'Service needed', district: 'District', size: 'Size', shown: (count) => `${count} found.`, searching: 'Searching…', none: 'No enterprise fits.' },
  contact: { open: 'See whom to call', help: 'Each time is recorded.', name: 'Contact', phone: 'Phone', notGiven: 'Not given' },
  talk: {
    add: 'Note a talk', change: 'Change', when: (date, time) => `${date} ${time}`, heldOn: 'Date of the talk', heldAt: 'Time', outcome: 'Outcome', outcomes: { interested: 'Interested', later: 'Later', no: 'Not now' },
    note: 'Note', noteHint: 'Only verified members of your agency see it, neither the enterprise nor the bureau. No identity or account numbers, please.', submit: 'Save the talk', saved: 'The talk is noted.', by: (name) => `noted by ${name}`, none: 'No talk yet',
  },
  day: {
    title: 'The day as a list', lead: 'What is to be done at this fair; what waits longest comes first.', booth: (number) => `Our booth: ${number}`, link: 'See the day as a list', toBooth: 'Enterprises and booth', reload: 'Update', print: 'Print the list', none: 'Nothing to do yet', noneHelp: 'Enterprises that choose you, your invitations and your talks will be listed here.',
    steps: { answer: 'Chose you: to be answered', sign: 'Matched: agreement to be signed', wait: 'Invited: waiting for their answer', talk: 'Talked, no choice yet', done: 'Done' }, toTalk: 'No talk yet',
    ends: { declined: 'Declined', withdrawn: 'Withdrawn', lapsed: 'Lapsed', matched: 'Agreement settled' }, since: (moment) => `since ${moment}`, answerHere: 'Accepting drafts the service agreement there and then.',
  },
  next: { agreement: 'Open the draft agreement' },
};
