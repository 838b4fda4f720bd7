import type { text as zh } from '../zh/outbox.ts';

const named = (verb: string) => (title: string, name?: string) => `${verb}: ${[name, title].filter(Boolean).join(', ')}`;

export const text: typeof zh = {
  line: (waiting, failed) => [waiting > 0 && `${waiting} waiting to be sent`, failed > 0 && `${failed} did not succeed`].filter(Boolean).join(', '),
  kept: (moment) => `There is no network now. This is what was kept on this device on ${moment}.`,
  see: 'See them',
  stored: 'Kept on this phone, and sent by itself when there is a network.',
  storedSignedOut: 'Something on this device waits to be sent. It is sent when you have signed in.',
  title: 'Waiting to be sent',
  lead: 'What you do without a network is kept on this device and sent by itself when there is one, in order and only once. What could not be sent within 24 hours (a service record within 7 days) is not sent any more and is deleted from the device.',
  none: 'Nothing is waiting',
  noneHelp: 'All that you have done was sent.',
  at: (moment) => `Kept on this device since ${moment}`,
  states: { waiting: 'Waiting', refused: 'Did not succeed', expired: 'Not sent' },
  waitingHelp: 'It has not arrived, and does not count as done yet. It is sent by itself while this page is open, or when you open it again with a network.',
  mayHaveArrived: 'It was sent before, but no answer has come back.',
  expiredHelp: 'There was no network for too long: it was not sent, and what you filled in was deleted from the device. Please do it again if you still need it.',
  sendNow: 'Send now',
  sending: 'Sending…',
  again: 'Go back and correct it',
  look: 'Have a look',
  redo: 'Do it again',
  drop: 'Do not send',
  dropAsk: 'It is deleted from this device and not sent.',
  dropAskSent: 'It is deleted from this device and not sent again. The earlier attempt may have arrived: please check the page later.',
  dropSure: 'Delete it',
  keep: 'Keep it',
  seen: 'I have seen this',
  leaving: 'Something has not been sent yet. Once you have signed out it is sent only when you sign in again, and not at all after 24 hours (a service record after 7 days). To sign out all the same, press “Sign out” again.',
  what: {
    signUp: named('Sign up the enterprise'), keepSeat: named('Keep the seat'), cancelSignUp: named('Cancel the sign-up'), propose: named('Choose'), answerChoice: named('Answer'), checkIn: named('Check in'), registerWalkIn: named('Register'), logRecord: named('Service record'),
  },
  because: {
    'propose not-found': 'The choice was not accepted. It is possible only once your enterprise has signed up and the agency has a booth: please look at your sign-up first.',
    'signUp already-signed-up': 'Your enterprise has signed up already; a colleague may have been quicker. The code is on the sign-up page.',
  },
  signUp: {
    title: 'Your sign-up has not arrived yet',
    lead: 'Your sign-up is kept on this phone, and sent by itself when there is a network.',
    notYet: 'You are not signed up yet and have no code yet. This page changes by itself once it was sent.',
    needs: 'The needs you filled in',
    agencies: 'You can choose agencies already: your choices are kept on this phone too, and are sent after the sign-up.',
  },
};
