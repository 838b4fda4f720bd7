import type { text as zh } from '../zh/fairs.ts';

export const text: typeof zh = {
  fairStatus: { draft: 'Draft', published: 'Published', cancelled: 'Cancelled', closed: 'Over' },
  seat: {
    ahead: (count, more) => (count === 0 ? 'All places are taken; you are the first to wait.' : `All places are taken; ${more ? 'more than ' : ''}${count} wait before you.`),
    waitingHelp: 'Whoever waits moves up by itself, in the order of signing up, and finds it under “My tasks”. The check-in code works then.',
    promoted: 'A place came free: you moved up and can attend.', promotedBy: (date) => `A place came free and you moved up. Please confirm until ${date}; otherwise it goes to the next.`,
    rescheduled: (date, time, venue, reason) => `The fair now takes place on ${date}, ${time}, at ${venue} (${reason}). Your place, or your turn on the waiting list, is kept; cancel below if you cannot come.`,
    fairCancelled: (reason) => `This fair is cancelled: ${reason}`,
    answers: { promoted: 'I will attend', rescheduled: 'I will attend', 'fair-cancelled': 'Understood' },
    leave: 'Leave the waiting list', leaveAsk: 'Your turn goes to those behind you; you may sign up again while sign-up is open, at the end of the list.', leaveSure: 'Yes, leave',
  },
  agencies: {
    title: 'Agencies at the fair', lead: 'Compare services and fees, and choose. You may choose several; an agreement is drafted once one accepts.', none: 'Agencies are listed here once their booths are placed.', booth: (number) => `Booth ${number}`,
    choose: 'Choose', seeChoices: 'See my choices', chosen: 'Chosen; waiting for the answer.', more: 'About the agency',
    order: 'Those that suit your needs best come first; equal ones in random order, different at each fair.', budget: 'Monthly budget', budgetHint: 'If given, fees within it come first. It only orders this list; agencies do not see it.',
    meetsAll: 'Provides all that you need', meetsSome: (met, unmet) => `Provides ${met}, but not ${unmet}`, meetsNone: 'Provides nothing that you need', withinBudget: 'the fee is within your budget', overBudget: (amount) => `the fee is ${amount} yuan a month above your budget`, and: '; ', stop: '.',
    compare: 'Compare', compareTitle: 'Services and fees compared', seeCompared: (count) => `See the ${count} compared`, included: 'Included', excluded: 'Not included', boothNumber: 'Booth',
  },
  offer: {
    items: 'Services', manners: 'Manner', fee: 'Fee', monthly: (amount) => `${amount} a month`, free: 'Free for the enterprise', note: 'Note', needs: 'Needed', needsMet: 'Meets your needs',
    itemsHint: 'What your agency can take on; at least one.', mannersHint: 'At least one.', feeHint: 'Charged to the enterprise each month; 0 if free.', noteHint: 'For example: industries served, number of specialists.', title: 'Offer',
  },
  choices: {
    title: 'Choices', lead: 'One side chooses, the other accepts: that is a match, and an agreement is drafted at once.', empty: 'No choices yet', emptyEnterprise: 'Sign up for a fair, then choose among its agencies.', emptyAgency: 'Once your booth is placed you can choose among the enterprises; those that choose you are listed here, too.',
    status: { proposed: 'Open', matched: 'Matched', declined: 'Declined', withdrawn: 'Withdrawn' },
    byUs: (date) => `Chosen by you on ${date}`, byThem: (date) => `They chose you on ${date}`,
    by: 'Answer by', waitingThem: 'Waiting for their answer.', reason: 'Reason',
    actions: { accept: 'Accept', decline: 'Decline', withdraw: 'Withdraw' },
    acceptHelp: 'Accepting drafts an agreement from the offer and the needs; it takes effect once both have signed.',
    declineReason: 'Reason', declineHint: 'The other side sees it.', declineSubmit: 'Decline', withdrawSure: 'Yes, withdraw', withdrawAsk: 'You may choose each other again afterwards.', keep: 'Keep it',
    agreement: 'See the agreement', matched: 'Matched; the agreement is drafted.', declined: 'Declined.', withdrawn: 'Withdrawn.',
  },
  booth: {
    title: 'Apply for a booth', mineTitle: 'My booth', status: { applied: 'To be placed', placed: 'Placed', refused: 'Refused', withdrawn: 'Withdrawn' },
    lead: 'Enter your offer. Once the bureau has placed your booth, the offer is published with the fair and enterprises choose by it.', submit: 'Apply', change: 'Change the offer', submitChange: 'Save', again: 'Apply again',
    number: 'Booth number', appliedOn: 'Applied', dueOn: 'To be placed by', refusedBecause: (reason) => `Refused because: ${reason}`,
    withdraw: 'Withdraw', withdrawAsk: 'The booth goes to another agency; choices already made stand.', withdrawSure: 'Yes, withdraw', keep: 'Keep it', saved: 'Applied; the bureau will place the booth.', withdrawn: 'Withdrawn.',
    unverified: 'Your membership is not verified yet; you can apply once it is. Show the business licence at the bureau.', afterPlaced: 'The booth is placed; the offer can no longer change.',
  },
  attendees: {
    title: 'Enterprises at the fair', lead: 'Industry, size, district and needs only. You see the name once an enterprise chooses you or accepts your choice; contacts are exchanged between the parties of an agreement after a match.', someone: 'An enterprise', none: 'No enterprise has signed up yet.', needs: 'Services needed', note: 'More', here: 'Present',
  },
  bureau: {
    title: 'Fairs', draft: 'Draft a fair', none: 'No fairs yet', noneHelp: 'Draft and publish one; enterprises and agencies can then sign up.', name: 'Name', date: 'Date', status: 'Status', venue: 'Venue',
    copy: 'Hold another like it', copied: (title) => `Taken from “${title}”: fill in the new days and change whatever else differs.`, newTitle: 'Draft a fair', editTitle: 'Edit the draft', save: 'Save the draft', saveEdit: 'Save', deskLink: 'Check-in desk', public: 'Public page',
    actions: { edit: 'Edit', publish: 'Publish', reschedule: 'Reschedule or move', cancel: 'Cancel the fair' },
    publishAsk: 'Once published, enterprises and agencies see it and sign up on the sign-up days.', published: 'Published.',
    rescheduleTitle: 'Reschedule or move', rescheduleSubmit: 'Confirm the change', rescheduled: 'Changed; the public page follows.', cancelTitle: 'Cancel the fair', cancelSubmit: 'Cancel the fair', cancelled: 'Cancelled.', cancelWarn: 'This cannot be undone. Enterprises that signed up see the reason on the public page and with their sign-up.',
    reason: 'Reason', reasonHint: 'Shown on the public page.', close: 'Leave as it is',
    counts: 'Sign-ups', report: 'Attendance, matches and agreements', waiting: 'Enterprises waiting', signUps: 'Enterprises signed up', checkedIn: 'Enterprises checked in', ofSeats: (count, seats) => `${count} of ${seats} places`, ofSignUps: (count) => `${count}`, boothCount: 'Booths placed', ofBooths: (count, booths) => `${count} of ${booths}`,
    booths: 'Booths', noBooths: 'No agency has applied yet.', place: 'Place', placeSubmit: 'Place the booth', number: 'Booth number', numberHint: (booths) => `1 to ${booths}, with an optional capital letter for the row, such as A12.`, numberWrong: 'Enter a number with at most one capital letter before it, such as A12',
    placed: (name) => `A booth is placed for ${name}.`, refuse: 'Refuse', refuseSubmit: 'Refuse the booth', refuseHint: 'The agency sees it and may apply again.', refused: (name) => `${name} has been refused.`,
    history: 'History',
    historyActions: { draft: 'Drafted', edit: 'Edited', publish: 'Published', reschedule: 'Rescheduled or moved', cancel: 'Cancelled', close: 'Closed' },
  },
  form: {
    title: 'Name', titleHint: 'For example: Spring fair 2027', district: 'District', venue: 'Venue', venueHint: 'For example: Wujin labour market, second floor', address: 'Address',
    date: 'Date', startTime: 'Begins', endTime: 'Ends', opens: 'Sign-up opens', closes: 'Sign-up closes', seats: 'Places for enterprises', seatsUnit: '', booths: 'Booths', boothsUnit: '', agenda: 'Agenda', agendaHint: 'One item per line, such as: 09:00 The policy explained', contactPhone: 'Phone for questions', phoneHint: 'A mobile number, or a landline with area code such as 0519-12333000.',
  },
  desk: {
    title: 'Check-in desk', codeLabel: 'Six-digit code', codeHint: 'Ask for the code on the phone, or scan the QR code with yours.', find: 'Find', wrongLength: 'The code has six digits',
    enterprise: 'Enterprise', size: 'Size', sizeUnknown: 'Not given', undo: 'Undo the check-in', undone: (name) => `The check-in of ${name} has been taken back.`, membership: 'Membership',
    membershipUnknown: 'Nobody registered', licence: 'I have seen the original business licence', licenceHint: 'This also verifies the person as a member of the enterprise.', licenceDone: 'The person is verified; no licence needed.',
    checkIn: 'Check in', done: (name) => `${name} is checked in`, next: 'Next', already: (moment) => `Checked in already, at ${moment}.`, cancelled: 'This sign-up is cancelled.', other: 'Another code', noFair: 'The QR code is incomplete', noFairHelp: 'Open the check-in desk of the fair and enter the six digits.', toFairs: 'List of fairs',
  },
};
