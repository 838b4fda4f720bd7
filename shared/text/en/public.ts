import type { text as zh } from '../zh/public.ts';

export const text: typeof zh = {
  home: {
    title: 'Leave labour-relations matters to professionals',
    lead: 'Small and micro enterprises can entrust ten kinds of labour-relations matters to registered agencies: onboarding, contracts, social insurance, attendance, payroll, exit and more.',
    cost: 'Does the enterprise pay?',
    costText: 'No, unless both sides agree otherwise. What is charged, if anything, stands in the service agreement.',
    subsidy: 'Who receives the subsidy?',
    subsidyText: 'The agency, not the enterprise: up to 20,000 yuan in the first, 18,000 in the second and 16,000 in the third year of serving an enterprise; nothing after the third.',
    owes: 'What does the enterprise do?',
    owesText: 'Confirm the agency’s service records and rate the service after each year. If it is not satisfied it can dispute a record or ask for another specialist.',
    steps: 'How it works',
    enterprise: 'For small and micro enterprises',
    enterpriseSteps: ['Check that you are small or micro', 'Sign up for a fair and enter with your code', 'Choose an agency, be chosen, and sign the agreement', 'Confirm service records and rate the year'],
    agency: 'For agencies',
    agencySteps: ['Register and submit the qualification file', 'Apply for a booth with items and prices', 'Sign with enterprises and file within ten days', 'Log services; claim the subsidy after the evaluation'],
    public: 'For everyone',
    publicLinks: { fairs: 'Coming fairs', agencies: 'Agencies', notices: 'Public notices of subsidies' },
    startEnterprise: 'Register and sign up',
    startAgency: 'Register an agency',
    checkSize: 'Size self-check',
    items: 'Ten matters that can be entrusted',
    itemsNote: 'Which of them, how and how often, stands in the service agreement.',
  },
  notFound: { title: 'Page not found', help: 'The address may be wrong, or the page has moved. You can:', home: 'Go to the home page', fairs: 'See the fairs' },
};
