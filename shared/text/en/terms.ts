import type { terms as zh } from '../zh/terms.ts';

export const terms: typeof zh = {
  districts: { '320400': 'Changzhou (city office)', '320402': 'Tianning', '320404': 'Zhonglou', '320411': 'Xinbei', '320412': 'Wujin', '320413': 'Jintan', '320481': 'Liyang' },
  serviceItems: {
    onboarding: 'Onboarding', contracts: 'Labour contracts', 'social-insurance': 'Social insurance', attendance: 'Attendance', payroll: 'Payroll',
    exit: 'Exit', recruitment: 'Recruitment', rules: 'Rules', 'legal-advice': 'Legal advice', training: 'Training',
  },
  manners: { 'regular-visit': 'Regular visits', phone: 'Phone follow-up', 'unscheduled-visit': 'Unscheduled visits', online: 'Online' },
  sizes: { large: 'large', medium: 'medium', small: 'small', micro: 'micro' },
};
