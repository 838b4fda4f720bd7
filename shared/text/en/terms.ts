import type { terms as zh } from '../zh/terms.ts';

export const terms: typeof zh = {
  districts: { '320400': 'Changzhou (city office)', '320402': 'Tianning', '320404': 'Zhonglou', '320411': 'Xinbei', '320412': 'Wujin', '320413': 'Jintan', '320481': 'Liyang' },
  serviceItems: {
    onboarding: 'Onboarding', contracts: 'Labour contracts', 'social-insurance': 'Social insurance', attendance: 'Attendance', payroll: 'Payroll',
    exit: 'Exit', recruitment: 'Recruitment', rules: 'Rules', 'legal-advice': 'Legal advice', training: 'Training',
  },
  manners: { 'regular-visit': 'Regular visits', phone: 'Phone follow-up', 'unscheduled-visit': 'Unscheduled visits', online: 'Online' },
  duties: { fair: 'Fairs', verification: 'Verification', filing: 'Filing', inspection: 'Inspection', evaluation: 'Evaluation', 'first-review': 'First review', 'second-review': 'Second review', funds: 'Funds', policy: 'Policy', audit: 'Audit' },
  sides: { enterprise: 'Enterprise', agency: 'Agency' },
  memberRoles: { manager: 'Manager', specialist: 'Specialist' },
  memberStatuses: { claimed: 'Not verified yet', verified: 'Verified', refused: 'Refused', left: 'Left' },
  sizes: { large: 'large', medium: 'medium', small: 'small', micro: 'micro' },
};
