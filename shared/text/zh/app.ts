/** Texts of the signed-in app's frame and of a person's first page. */
export const text = {
  title: '我的待办',
  none: '目前没有待办事项',
  noneHelp: '有需要您办理的事项时，会按期限先后列在这里。',
  more: '待办较多，先到期的先列出；办理后会显示后面的。',
  tasksCaption: '待办事项，先到期的在前',
  organisations: '我的单位',
  noOrganisation: '您还没有加入任何单位',
  noOrganisationHelp: '请先登记您的单位；已经登记的，登记时填写相同的统一社会信用代码即可申请加入。',
  registerEnterprise: '登记小微企业',
  registerAgency: '登记社会力量机构',
  unverifiedHelp: '可以报名双选会；签订协议、确认记录和打分要在核验之后。核验时请带营业执照到人社部门窗口，或在双选会现场办理。',
  bureau: '工作台',
  forOrganisation: (name: string) => name,
  forDuty: (duty: string, district: string) => `${district} · ${duty}`,
  forMe: '本人',
  fairsLink: '查看双选会',
  /** Entries of the navigation, named by the pages that add them. */
  sections: {
    home: '我的待办', fairs: '双选会', agencies: '选机构', choices: '双选', agreements: '服务协议', records: '服务记录', archive: '服务档案', qualification: '资格材料', staff: '人员', evaluations: '效果评估', claims: '补贴申请', organisation: '单位信息', organisations: '单位核验', filings: '协议备案', funds: '补贴资金', reviews: '补贴审核', payments: '补贴拨付',
  },
  taskKinds: {
    'publish-fair': '发布双选会', 'place-booth': '安排展位', 'answer-choice': '答复双选', 'verify-membership': '核验单位人员', 'review-qualification': '审核机构资格', 'correct-qualification': '更正资格材料',
    'complete-agreement': '填写协议条款', 'sign-agreement': '签订协议', 'file-agreement': '协议备案', 'correct-filing': '更正备案', 'handle-filing': '办理备案',
    'confirm-record': '确认服务记录', 'rate-year': '给服务打分', 'enter-cases': '录入案件数据', 'finalise-evaluation': '确定评估结果',
    'submit-claim': '申请补贴', 'correct-claim': '补正补贴申请', 'accept-claim': '受理补贴申请', 'first-review-claim': '补贴初审', 'second-review-claim': '补贴复审', 'pay-claim': '拨付补贴',
  },
};
