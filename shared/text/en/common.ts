import type { text as zh } from '../zh/common.ts';
import { terms } from './terms.ts';

const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const day = (date: string): string => `${Number(date.slice(8, 10))} ${months[Number(date.slice(5, 7)) - 1]} ${date.slice(0, 4)}`;
const days = (count: number): string => (count === 1 ? '1 day' : `${count} days`);

export const text: typeof zh = {
  terms,
  site: {
    name: 'Tuoguantong',
    tagline: 'Entrusted labour-relations services for small and micro enterprises',
    skip: 'Skip to main content',
    otherLanguage: '中文',
    host: (city) => `A service of the labour bureau of ${city}`,
    hostUnnamed: 'A service of the city’s labour bureau',
    hotline: 'Hotline: 12333',
    sample: 'Content marked as a sample (示例) is not a rule of this city.',
    mainNavigation: 'Main navigation',
    errorTitle: 'Error: ',
  },
  nav: { home: 'Home', fairs: 'Fairs', agencies: 'Agencies', notices: 'Public notices', calculators: 'Calculators', app: 'My tasks', signIn: 'Sign in', signOut: 'Sign out', register: 'Register an organisation' },
  action: { cancel: 'Cancel', back: 'Back', retry: 'Try again', remove: 'Remove', more: 'Load more', print: 'Print', exportTable: 'Export table (CSV)', reload: 'Reload', signIn: 'Sign in', choose: 'Please choose' },
  state: { loading: 'Loading…', busy: 'Submitting…', none: 'None', notKnown: 'Not given', unreachable: { what: 'The service cannot be reached', todo: 'Check your connection and try again; what you entered is kept.' }, sentence: (what, todo) => `${what}. ${todo}`, checkField: (name) => `Check: ${name}`, optional: ' (optional)', yes: 'Yes', no: 'No', missingPage: 'Page not found', missingPageHelp: 'The address may be wrong, or the page has moved.', crashed: 'This page has failed', crashedHelp: 'Reload the page; what you entered is kept.' },
  form: {
    summary: 'There is a problem',
    notSent: 'It was not submitted',
    tick: (name) => `Tick “${name}”`,
    oneReason: 'Name at least one thing to correct',
    draftRestored: 'What you had entered and not submitted is back.',
    draftChanged: (names) => `The form has changed; not restored: ${names}.`,
    draftDiscard: 'Clear and start again',
    draftKept: 'What you enter is kept on this device.',
    fen: 'yuan',
  },
  office: { district: 'District' },
  steps: { who: 'With', since: 'Since', next: 'Next', by: 'By' },
  deadline: { overdue: (count) => `${days(count)} overdue`, today: 'Due today', left: (count) => `${days(count)} left`, on: (date) => `due ${date}` },
  money: { yuan: (amount) => `¥${amount}` },
  date: { day, withWeekday: (date) => `${weekdays[new Date(`${date}T00:00:00Z`).getUTCDay()]}, ${day(date)}`, range: (from, to) => `${from} to ${to}` },
  list: (names) => names.join(', '),
  pair: (name, value) => `${name}: ${value}`,
  table: { count: (shown, more) => (more ? `${shown} shown, there are more` : `${shown} in all`) },
  session: { signingIn: 'Signing in…', failed: 'Signing in did not complete', failedHelp: 'Sign in again. If it keeps failing, check the time set on your device.' },
};
