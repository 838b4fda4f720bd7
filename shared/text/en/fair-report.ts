import type { text as zh } from '../zh/fair-report.ts';

export const text: typeof zh = {
  title: 'Figures of the fair', lead: 'They follow every sign-up, check-in and choice.', reload: 'Update', download: 'Download as Excel',
  summary: 'Overall', signedUp: 'Enterprises signed up', came: 'Enterprises that came', walkIns: 'Registered at the door', people: 'People they announced', waiting: 'Enterprises waiting', byEnterprises: 'Agencies chosen by enterprises', byAgencies: 'Enterprises chosen by agencies', matched: 'Matches', agreed: 'Service agreements signed', unanswered: 'Choices lapsed without an answer',
  enterprises: (count) => `${count}`, persons: (count) => `${count}`, pairs: (count) => `${count}`,
  cameOf: (came, signedUp) => (signedUp === 0 ? '0' : `${came}, ${Math.round((came * 100) / signedUp)}% of those signed up`),
  byIndustry: 'By industry', industry: 'Section', byDistrict: 'By district', district: 'District', bySize: 'By size', size: 'Size', byNeed: 'By service needed', need: 'Service', unknown: 'Not given',
  needHelp: 'An enterprise may need several services, so that these add up to more than the enterprises.',
  absent: 'Enterprises that did not come', notYet: 'Enterprises not checked in yet', absentNone: 'Everybody who signed up has come.', ticket: 'Ticket', name: 'Name', none: 'No enterprise has signed up yet.',
};
