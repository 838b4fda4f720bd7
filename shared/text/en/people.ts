import type { text as zh } from '../zh/people.ts';

export const text: typeof zh = {
  members: {
    title: 'People', name: 'Name', role: 'Role', status: 'Status', since: 'On what', action: 'Action', you: ' (you)',
    through: { licence: 'an officer saw the licence', colleague: 'verified by a manager', invitation: 'invited by a manager', appointment: 'appointed by an officer' },
    verify: 'Belongs to us', refuse: 'Does not', dismiss: 'Ask to leave', dismissAsk: (name) => `${name} will at once see and do nothing here any more. For agreements with them as specialist the agency is asked to name another.`, dismissSure: 'Ask them to leave',
    toManager: 'Make manager', toSpecialist: 'Make specialist', roleAsk: (name, role) => `${name} becomes: ${role}.`, roleSure: 'Change the role',
    leave: 'Leave this organisation', leaveAsk: 'You will at once see and do nothing here any more. You can be invited or ask to join again.', leaveSure: 'Leave',
    keep: 'No change', done: 'Done', left: 'You have left the organisation.',
    lastManager: 'There is only one verified manager. Better invite a second, so that somebody can always act.',
  },
  waiting: {
    enterprise: 'You have asked to join, and a verified manager is to confirm it. Until then you do not see what the organisation keeps here, but can sign up for fairs. A manager can also invite you, or show the business licence at the bureau.',
    agency: 'You have asked to join, and a verified manager is to confirm it. Until then you do not see what the organisation keeps here. A manager can also invite you, or show the business licence at the bureau.',
    takeBack: 'Take the request back', takeBackAsk: 'The organisation is then no longer listed here. You can be invited or ask to join again.', takeBackSure: 'Take it back', keep: 'Keep it',
  },
  refused: { title: (name) => `Your request to join ${name} was refused`, on: (date) => `Refused on ${date}.`, reason: (reason) => `Reason: ${reason}`, again: 'Check it and ask again, or let a manager invite you; with questions show the business licence at the bureau.' },
  invite: {
    title: 'Invite a colleague', lead: 'One invitation for each colleague. Link and QR code work once, for seven days, and can be withdrawn. Whoever joins by it is verified: you vouch for them.',
    name: 'Name of the colleague', nameHint: 'As in their sign-in account; nobody else can use it', role: 'Role', submit: 'Make the invitation',
    made: (name) => `Invitation for ${name}`, until: (date) => `To be used by ${date}.`, once: 'Send it on or let them scan it now. The link is not shown again once you leave this page; one that was not sent is withdrawn and made anew.',
    link: 'Link', copy: 'Copy the link', copied: 'Copied', qr: (name) => `QR code of the invitation for ${name}`, another: 'Invite another',
    sent: 'Invitations sent', none: 'None sent yet', by: 'By', expires: 'Valid until', withdraw: 'Withdraw', withdrawn: 'Invitation withdrawn', closed: '(closed)',
    status: { open: 'Waiting', accepted: 'Joined', withdrawn: 'Withdrawn', expired: 'Expired' },
  },
  join: {
    title: 'Join an organisation', of: 'Organisation', kind: 'Kind', role: 'Role', by: 'Invited by', until: 'Valid until', lead: (name) => `You are signed in as ${name}. Once you have joined you can act for the organisation.`,
    submit: 'Join', other: 'Sign in as somebody else', joined: 'You have joined', go: 'To the organisation', noToken: 'The link is incomplete', noTokenHelp: 'Scan the code again, or copy the whole link and open it.',
    state: {
      used: { what: 'This invitation has been used', todo: 'A link works once. If it was not you, tell the manager who invited you at once.' },
      expired: { what: 'This invitation has expired', todo: 'Ask the manager who invited you for another.' },
      withdrawn: { what: 'This invitation was withdrawn', todo: 'Ask the manager who invited you.' },
      void: { what: 'Whoever invited you is no manager there any more', todo: 'Ask a present manager for another invitation.' },
      member: { what: 'You belong to this organisation already', todo: 'There is no need to join again.' },
    },
    otherPerson: 'This invitation is for somebody else', otherPersonHelp: (invited, own) => `It is for ${invited}; you are signed in as ${own}. Sign in with the right account, or ask for another invitation if the name was misspelt.`,
    unknown: 'There is no such invitation', unknownHelp: 'Check that the link is complete, or ask for another.',
  },
  deputies: {
    title: 'Standing in', link: 'Ask somebody to stand in while you are away', lead: 'While you are away, a colleague sees and does your tasks. It gives no rights: they act in their own name, and the history says for whom.',
    ask: 'Ask a colleague', from: 'First day', to: 'Last day', where: 'Where', office: 'The bureau', who: 'Who', duties: 'For which duties', officeHelp: 'Colleagues at your office who hold these duties see your request among their tasks; one of them agrees. You can also send them this address.',
    submit: 'Ask', asked: 'Sent; waiting for an answer', none: 'Nothing is arranged', noColleague: 'There is no other verified person here yet: invite a colleague first.',
    mine: 'For me', forOthers: 'I stand in', period: (from, to) => `${from} to ${to}`, absent: 'Away', deputy: 'Stands in', scope: 'Scope', nobody: 'Waiting for a colleague', status: { asked: 'Waiting', agreed: 'Agreed', declined: 'Declined', ended: 'Over' },
    actions: { agree: 'I stand in', decline: 'Decline', end: 'End it' }, done: 'Done', open: 'See', address: 'Address of this page', back: 'Back',
  },
  tasks: {
    take: 'I do it', giveBack: 'Give back', takeOver: 'Take over', standIn: 'Do it for them', mine: 'You are doing this', by: (name) => `${name} is doing this`, byFor: (name, absent) => `${name} is doing this for ${absent}`, standsIn: (name) => `for ${name}`,
    takeOverAsk: (name) => `${name} said to do this. Talk to them first.`, takeOverSure: 'Take over', keep: 'No', label: (name) => `Who does it: ${name}`,
  },
  acting: { now: 'Acting for', change: 'Change', other: 'You also act for' },
  handOver: { title: 'Hand a specialist’s agreements over', lead: 'All agreements in force of one specialist go to another at once. Each change is kept in the archive, and the enterprise is told.', from: 'From', to: 'To', reason: 'Reason', submit: 'Hand all over', gone: (name) => `${name} (left)`, done: (moved, left) => (left > 0 ? `${moved} handed over, ${left} are left: do it once more` : moved > 0 ? `${moved} agreements handed over` : 'This specialist has no agreement in force') },
  appoint: { title: 'Appoint as manager', lead: 'Only where the manager has died, vanished or otherwise cannot act. The new manager can then see the former off.', reason: 'Reason and evidence', submit: 'Licence seen: appoint' },
};
